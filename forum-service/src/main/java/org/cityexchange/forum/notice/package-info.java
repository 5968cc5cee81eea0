/**
 * What registrants are told by mail: whatever happens to their registration, and that the event is near. Each notice is
 * queued in the transaction of what it tells; to registrants it is written when it is sent.
 */
package org.cityexchange.forum.notice;
