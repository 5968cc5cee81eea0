package org.cityexchange.forum.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who registers, in their own words. */
@Embeddable
class Applicant {

    private String name;
    private String email;

    @Column
    private String emailNormalized;

    private String personRef;
    private String phone;
    private String affiliation;
    private String jobTitle;
    private String category;
    private String cityCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private RegisterRequest.ProposedCity proposedCity;

    private String locale;

    protected Applicant() {}

    /** Whoever asks for it, under that pseudonym; the address is null for somebody staff enter who has none. */
    static Applicant of(RegisterRequest request, String personRef) {
        var applicant = new Applicant();
        applicant.email = request.email();
        applicant.emailNormalized = request.email() == null ? null : Texts.normalizedEmail(request.email());
        applicant.personRef = personRef;
        applicant.change(RegistrantDetails.of(request));
        return applicant;
    }

    /** Takes over what was corrected. */
    void change(RegistrantDetails details) {
        name = details.name();
        phone = details.phone();
        affiliation = details.affiliation();
        jobTitle = details.jobTitle();
        category = details.category();
        cityCode = details.cityCode();
        proposedCity = details.proposedCity();
        locale = details.locale();
    }

    RegistrantDetails details() {
        return new RegistrantDetails(name, affiliation, jobTitle, phone, category, cityCode, proposedCity, locale);
    }

    String email() {
        return email;
    }

    String personRef() {
        return personRef;
    }

    String cityCode() {
        return cityCode;
    }

    /** The country is known apart from the city only where the city is proposed. */
    String country() {
        return proposedCity == null ? null : proposedCity.country();
    }
}
