/** Calendars (RFC 5545), as both services hand them out. */
package org.cityexchange.kit.calendar;
