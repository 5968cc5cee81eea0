package org.cityexchange.forum.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.KeptFor;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.Purpose;

/** Free answers of surveys, laid out apart: anonymous like the answers they come from. */
@ApplicationScoped
class FeedbackPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("feedback_text", Purpose.EVENTS, LegalBasis.CONSENT)
                .kept(KeptFor.PERMANENT)
                .unlinked(DataCategory.FREE_TEXT, "text", "search_text")
                .toList();
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of();
    }
}
