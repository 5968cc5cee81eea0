/**
 * Mail: put into {@link org.cityexchange.kit.mail.MailQueue} in the transaction of a change and sent after its commit,
 * at least once. A mail that is sent again has the same Message-ID; what is sent is forgotten. It is written when it is queued
 * or, from a draft, by a {@link org.cityexchange.kit.mail.MailWriter} when it is sent.
 */
package org.cityexchange.kit.mail;
