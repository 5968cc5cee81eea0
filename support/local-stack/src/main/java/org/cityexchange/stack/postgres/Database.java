package org.cityexchange.stack.postgres;

/**
 * One database of the local stack and the user who owns it.
 *
 * @param jdbcUrl where it is
 * @param user its owner, no superuser; may create the trusted extensions
 * @param password of that user
 */
public record Database(String jdbcUrl, String user, String password) {
    /** Leaves out the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "Database[" + jdbcUrl + ", " + user + "]";
    }
}
