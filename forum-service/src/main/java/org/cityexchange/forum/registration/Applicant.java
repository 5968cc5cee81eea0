package org.cityexchange.forum.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.cityexchange.contracts.CityRejection;
import org.cityexchange.forum.cityproposal.CityProposalStatus;
import org.cityexchange.forum.cityproposal.NamedCity;
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

    private UUID cityProposalId;

    @Enumerated(EnumType.STRING)
    private CityRejection cityRejection;

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
        if (!Objects.equals(cityCode, details.cityCode()) || !Objects.equals(proposal(), details.proposedCity())) {
            cityCode = details.cityCode();
            proposedCity = details.proposedCity();
            cityProposalId = null;
            cityRejection = null;
        }
        locale = details.locale();
    }

    RegistrantDetails details() {
        return new RegistrantDetails(name, affiliation, jobTitle, phone, category, cityCode, proposal(), locale);
    }

    /** The city that is named and not found yet; the words stay when it is, but then say nothing more. */
    private RegisterRequest.ProposedCity proposal() {
        return cityCode == null ? proposedCity : null;
    }

    /** The city training-service is to be asked about; null where there is none, or it was asked. */
    NamedCity unknownCity() {
        return proposal() == null || cityProposalId != null
                ? null
                : new NamedCity(proposedCity.name(), proposedCity.country(), locale);
    }

    UUID cityProposalId() {
        return cityProposalId;
    }

    /** Stands behind that proposal from now on. */
    void awaitCity(UUID proposalId) {
        cityProposalId = proposalId;
    }

    /** What became of the city in the applicant's own words; null where it was chosen or there is none. */
    RegistrationView.CityProposal cityProposal() {
        if (proposedCity == null) {
            return null;
        }
        var status = cityCode != null
                ? CityProposalStatus.ACCEPTED
                : cityRejection != null ? CityProposalStatus.REJECTED : CityProposalStatus.OPEN;
        return new RegistrationView.CityProposal(
                proposedCity.name(), proposedCity.country(), status, cityCode == null ? cityRejection : null);
    }

    String email() {
        return email;
    }

    String emailNormalized() {
        return emailNormalized;
    }

    String personRef() {
        return personRef;
    }

    String cityCode() {
        return cityCode;
    }

    /** The country is known apart from the city only where the city is proposed. */
    String country() {
        return proposal() == null ? null : proposedCity.country();
    }
}
