package org.cityexchange.forum.attendance;

/** Which way somebody goes. */
public enum ScanType {
    ENTRY,
    EXIT
}
