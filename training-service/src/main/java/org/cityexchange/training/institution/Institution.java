package org.cityexchange.training.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An institution. That its city and parent exist and that no cycle comes about is for the service to check. */
@Entity
class Institution {

    static final int LONGEST_NAME = 300;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @Enumerated(EnumType.STRING)
    private InstitutionKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<InstitutionAlias> aliases;

    private String nameKo;
    private String nameEn;

    @Column
    private String searchText;

    private String city;
    private String parent;

    @JdbcTypeCode(SqlTypes.JSON)
    private InstitutionContact contact;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant createdAt;
    private Instant updatedAt;

    protected Institution() {}

    static Institution entered(InstitutionRequest request, Instant now) {
        if (Ids.parse(request.code()).isPresent()) {
            throw DomainException.at("/code", ErrorCode.INVALID_VALUE, request.code());
        }
        var institution = new Institution();
        institution.id = Ids.next();
        institution.code = request.code();
        institution.createdAt = now;
        institution.describe(request, now);
        return institution;
    }

    /** What is said about it anew. */
    void change(InstitutionRequest request, Instant now) {
        if (!code.equals(request.code())) {
            throw DomainException.at("/code", ErrorCode.FIELD_IMMUTABLE, "code");
        }
        if (!request.equals(toRequest())) {
            describe(request, now);
        }
    }

    private void describe(InstitutionRequest request, Instant now) {
        if (code.equals(request.parent())) {
            throw DomainException.at("/parent", ErrorCode.CYCLE, code);
        }
        request.names().byTag().forEach((language, name) -> {
            if (name.length() > LONGEST_NAME || CONTROL.matcher(name).find()) {
                throw DomainException.at("/names/" + language, ErrorCode.INVALID_VALUE, language);
            }
        });
        kind = request.kind();
        names = request.names();
        aliases = List.copyOf(request.aliases());
        nameKo = Texts.folded(names.in("ko"));
        nameEn = Texts.folded(names.in("en"));
        var all = new ArrayList<>(names.byTag().values());
        aliases.forEach(alias -> all.add(alias.name()));
        searchText = Texts.searchable(all);
        city = request.city();
        parent = request.parent();
        contact = request.contact();
        provenance = request.provenance();
        dataset = Texts.clean(request.dataset());
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String city() {
        return city;
    }

    String parent() {
        return parent;
    }

    int version() {
        return version;
    }

    /** What lists are sorted by. */
    SortKeys sortKeys() {
        return new SortKeys(nameKo, nameEn, updatedAt);
    }

    InstitutionRequest toRequest() {
        return new InstitutionRequest(code, kind, names, aliases, city, parent, contact, provenance, dataset);
    }

    InstitutionRef toRef() {
        return new InstitutionRef(code, kind, names, city, parent);
    }

    InstitutionView toView() {
        return new InstitutionView(
                id,
                code,
                kind,
                names,
                aliases,
                city,
                parent,
                contact,
                provenance,
                dataset,
                version,
                createdAt,
                updatedAt);
    }

    record SortKeys(String nameKo, String nameEn, Instant updatedAt) {}
}
