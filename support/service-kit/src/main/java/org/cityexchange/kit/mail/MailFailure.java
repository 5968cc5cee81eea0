package org.cityexchange.kit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Why a mail did not go, without anything of the mail: servers' words repeat addresses, so only kinds of failures and
 * reply codes (RFC 5321, 4.2.3) are kept.
 *
 * @param forGood whether trying again is of no use
 */
record MailFailure(String description, boolean forGood) {

    static MailFailure of(Exception failure) {
        var chain = chain(failure);
        var forGood = chain.stream().anyMatch(MailFailure::isForGood);
        var last = chain.get(chain.size() - 1);
        var code = replyCode(last);
        return new MailFailure(last.getClass().getSimpleName() + (code < 0 ? "" : " " + code), forGood);
    }

    /** The failure and what led to it; mail failures chain in a way of their own. */
    private static List<Throwable> chain(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        Throwable next = failure;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : next.getCause();
        }
        return chain;
    }

    private static boolean isForGood(Throwable failure) {
        var code = replyCode(failure);
        // what is wrong about the session (530, 535) is for operators to put right
        return failure instanceof AddressException
                || (failure instanceof SMTPAddressFailedException && code >= 500)
                || (failure instanceof SMTPSendFailedException && code >= 550);
    }

    private static int replyCode(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : -1;
    }
}
