package org.cityexchange.training.alumni;

import java.util.UUID;

/** An alumnus agreed to something, or withdrew it: told in the transaction of the change, after the row has been written. */
public record ConsentsChanged(UUID traineeId, ConsentKind kind) {}
