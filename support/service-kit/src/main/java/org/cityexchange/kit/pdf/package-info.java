/** Documents as PDF, with every font they need inside. */
package org.cityexchange.kit.pdf;
