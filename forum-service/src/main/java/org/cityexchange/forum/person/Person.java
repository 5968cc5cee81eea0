package org.cityexchange.forum.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who has a part in events, with their present affiliation; agendas keep that of the day. */
@Entity
class Person {

    @Id
    private UUID id;

    @Version
    private int version;

    private String ownerInstitution;
    private String name;
    private String nameLatin;
    private String email;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText affiliation;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText jobTitle;

    private String cityCode;

    @Column
    private String searchText;

    /** The pseudonym of nobody in place of somebody who was erased. */
    private String erasedAs;

    protected Person() {}

    static Person of(PersonRequest request, String ownerInstitution) {
        var person = new Person();
        person.id = Ids.next();
        person.ownerInstitution = ownerInstitution;
        person.describe(request);
        return person;
    }

    void describe(PersonRequest request) {
        if (erasedAs != null) {
            throw new DomainException(ErrorCode.ERASED);
        }
        name = request.name();
        nameLatin = request.nameLatin();
        email = request.email();
        affiliation = request.affiliation();
        jobTitle = request.jobTitle();
        cityCode = request.cityCode();
        var names = Stream.of(Optional.of(name), Optional.ofNullable(nameLatin))
                .flatMap(Optional::stream)
                .toList();
        searchText = Texts.searchable(names) + "\n" + Texts.searchable(affiliation, jobTitle);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String ownerInstitution() {
        return ownerInstitution;
    }

    String erasedAs() {
        return erasedAs;
    }

    PersonRequest toRequest() {
        return new PersonRequest(ownerInstitution, name, nameLatin, email, affiliation, jobTitle, cityCode);
    }

    PersonView toView() {
        return new PersonView(id, ownerInstitution, name, nameLatin, email, affiliation, jobTitle, cityCode, version);
    }
}
