/**
 * Events and sessions in the formats that calendars (RFC 5545), search engines (schema.org) and conference apps
 * (schedule.json) read: what the public may see and nothing else, in the language the reader asks for.
 */
package org.cityexchange.forum.calendar;
