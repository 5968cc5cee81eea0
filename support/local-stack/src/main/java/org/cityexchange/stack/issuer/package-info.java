/** The token issuer of the local stack, a stand-in for an identity provider. */
package org.cityexchange.stack.issuer;
