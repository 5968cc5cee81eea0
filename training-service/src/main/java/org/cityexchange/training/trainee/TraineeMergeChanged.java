package org.cityexchange.training.trainee;

import java.time.Instant;
import java.util.UUID;

/**
 * A merge of trainees has come to hold, or holds no more: told in the transaction of the change, after the rows have been
 * written.
 *
 * @param from who is merged away, or stands for themselves again
 * @param into whom they read through to, or read through to before
 * @param at since when, or until when
 */
public record TraineeMergeChanged(UUID from, UUID into, TraineeMergeStatus status, Instant at) {}
