package org.cityexchange.training.enrolment;

import org.cityexchange.contracts.Provenance;

/** Where an enrolment comes from. */
record Origin(Provenance provenance, String dataset) {

    static final Origin RECORDED = new Origin(Provenance.RECORDED, null);
}
