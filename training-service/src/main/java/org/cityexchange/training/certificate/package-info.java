/** Certificates of completion: on paper, as credentials, and how anybody finds out whether one is good. */
package org.cityexchange.training.certificate;
