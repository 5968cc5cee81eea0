package org.cityexchange.training.enrolment;

import org.cityexchange.training.trainee.Rank;

/** What is so of a trainee on the day. */
record Snapshot(String cityCode, String institutionCode, Rank rank) {}
