/** Texts as QR codes, for tickets and for links on paper. */
package org.cityexchange.kit.qr;
