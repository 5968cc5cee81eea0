package org.cityexchange.training.alumni;

import java.util.List;

/** What there is of an alumnus beside the person. */
record AlumnusRecord(List<ConsentKind> consents, List<AlumnusView.Course> courses) {}
