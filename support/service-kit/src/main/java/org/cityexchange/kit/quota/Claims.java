package org.cityexchange.kit.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.quota.Quotas.Claim;
import org.cityexchange.kit.quota.Quotas.Wish;
import org.hibernate.Session;

/** How seats are claimed: one update of the quotas' rows, whoever wants how many of them. */
@ApplicationScoped
class Claims {

    /**
     * How many of those who wish find a seat. An expression on the row that is updated, never a subquery: after waiting for
     * somebody else's change PostgreSQL evaluates the first anew, but may take the second from its old snapshot.
     */
    private static final String SEATS = """
            case when waiting > 0 then 0 when size is null then wished
                else least(wished, greatest(size - confirmed - offered - reserved, 0)) end""";

    /** Seats for all who wish, or for none. */
    private static final String SEATS_FOR_ALL = """
            case when waiting > 0 then 0 when size is null then wished
                when size - confirmed - offered - reserved >= wished then wished else 0 end""";

    private static final String CLAIM = """
            update quota set
                confirmed = confirmed + %1$s,
                waiting = waiting + wished - %1$s,
                last_ticket = last_ticket + wished - %1$s
            from unnest(?1, ?2, ?3) with ordinality as wish (owner, wished_lane, wished, place)
            where owner_id = owner and lane = wished_lane
            returning place, new.id, new.confirmed - old.confirmed, new.last_ticket, new.waiting
            """;

    private final Session entities;

    Claims(Session entities) {
        this.entities = entities;
    }

    List<Optional<Claim>> claim(List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        if (wishes.size() > 1) {
            lock(wishes); // an update locks rows in an order of its own
        }
        return claim(wishes, SEATS, null);
    }

    Optional<Claim> claimTogether(Wish wish, UUID party) {
        return claim(List.of(wish), SEATS_FOR_ALL, party).get(0);
    }

    private void lock(List<Wish> wishes) {
        OneColumn.of(entities, """
                        select id from quota join unnest(?1, ?2) as wish (owner, wished_lane)
                            on owner_id = owner and lane = wished_lane
                        order by owner_id, lane for update of quota
                        """, UUID.class)
                .setParameter(1, column(wishes, Wish::ownerId).toArray(UUID[]::new))
                .setParameter(2, column(wishes, Wish::lane).toArray(String[]::new))
                .getResultList();
    }

    private List<Optional<Claim>> claim(List<Wish> wishes, String seatsFound, UUID party) {
        var rows = entities.createNativeQuery(CLAIM.formatted(seatsFound), Object[].class)
                .setParameter(1, column(wishes, Wish::ownerId).toArray(UUID[]::new))
                .setParameter(2, column(wishes, Wish::lane).toArray(String[]::new))
                .setParameter(3, column(wishes, wish -> wish.subjects().size()).toArray(Integer[]::new))
                .getResultList();
        var byPlace = new HashMap<Integer, Claim>();
        var queue = new Queue();
        for (var row : rows) {
            var place = number(row[0]) - 1;
            var subjects = wishes.get(place).subjects();
            var seats = number(row[2]);
            var waiting = subjects.subList(seats, subjects.size());
            queue.add((UUID) row[1], ((Number) row[3]).longValue() - waiting.size(), waiting);
            byPlace.put(place, new Claim(seats, number(row[4]) - waiting.size()));
        }
        write(queue, party);
        return IntStream.range(0, wishes.size())
                .mapToObj(place -> Optional.ofNullable(byPlace.get(place)))
                .toList();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static <T> List<T> column(List<Wish> wishes, Function<Wish, T> part) {
        return wishes.stream().map(part).toList();
    }

    /** Who waits where, row by row. */
    private static final class Queue {

        private final List<UUID> quotas = new ArrayList<>();
        private final List<Long> tickets = new ArrayList<>();
        private final List<UUID> subjects = new ArrayList<>();

        /** @param lastTicket the last one that was given before them */
        void add(UUID quota, long lastTicket, List<UUID> waiting) {
            var ticket = lastTicket;
            for (var subject : waiting) {
                quotas.add(quota);
                tickets.add(++ticket);
                subjects.add(subject);
            }
        }
    }

    private void write(Queue queue, UUID party) {
        if (queue.subjects.isEmpty()) {
            return;
        }
        entities.createNativeMutationQuery("""
                        insert into quota_waiting (quota_id, ticket, subject_id, party)
                        select quota, ticket, subject, cast(?4 as uuid)
                        from unnest(?1, ?2, ?3) as waiting (quota, ticket, subject)
                        """)
                .setParameter(1, queue.quotas.toArray(UUID[]::new))
                .setParameter(2, queue.tickets.toArray(Long[]::new))
                .setParameter(3, queue.subjects.toArray(UUID[]::new))
                .setParameter(4, party)
                .executeUpdate();
    }
}
