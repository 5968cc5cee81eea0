/** Institutions: local governments' offices, associations, training institutes, universities, networks, embassies. */
package org.cityexchange.training.institution;
