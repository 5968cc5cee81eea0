/** Being there: tickets, check-in, joining online, and who attended for how long. */
package org.cityexchange.forum.attendance;
