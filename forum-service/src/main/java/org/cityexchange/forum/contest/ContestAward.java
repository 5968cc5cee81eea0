package org.cityexchange.forum.contest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an entry was awarded. */
@Entity
class ContestAward {

    @Id
    private UUID id;

    @Column
    private UUID contestId;

    private UUID entryId;
    private String rank;
    private UUID contributionId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText citation;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure.Source source;

    protected ContestAward() {}

    static ContestAward of(UUID contestId, AwardRequest request) {
        var award = new ContestAward();
        award.id = Ids.next();
        award.contestId = contestId;
        award.entryId = request.entryId();
        award.rank = request.rank();
        award.contributionId = request.contributionId();
        award.citation = request.citation();
        award.source = request.source();
        return award;
    }

    UUID id() {
        return id;
    }

    UUID entryId() {
        return entryId;
    }

    String rank() {
        return rank;
    }

    AwardView toView(ContestRequest.Rank shownRank, EntryView entry) {
        return new AwardView(id, shownRank, entry, contributionId, citation, source);
    }
}
