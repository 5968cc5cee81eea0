package org.cityexchange.forum.registration;

import java.time.Instant;

/** Somebody consented to that version of a text at that instant. */
public record ConsentRecord(String purpose, String textVersion, Instant at) {}
