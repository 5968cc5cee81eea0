/**
 * Mail: put into {@link org.cityexchange.kit.mail.MailQueue} in the transaction of a change and sent after its commit,
 * at least once. A mail that is sent again has the same Message-ID; what is sent is forgotten.
 */
package org.cityexchange.kit.mail;
