package org.cityexchange.kit.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.hibernate.Session;

/**
 * Seats and who waits for them. Every change locks the quota's row first and keeps it until commit, so the waitlist of a
 * quota stands still for whoever changes it; several quotas are locked in the order
 * of their owners and lanes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Quotas {

    private static final String COLUMNS = "id, owner_id, lane, size, confirmed, offered, reserved, waiting";

    private final Session entities;
    private final Claims claims;

    Quotas(Session entities, Claims claims) {
        this.entities = entities;
        this.claims = claims;
    }

    /** The quotas of one owner, by lane. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Quota> of(UUID ownerId) {
        return query("select " + COLUMNS + " from quota where owner_id = ?1 order by lane", ownerId);
    }

    /** The quotas of those owners, in one statement. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Quota> of(Collection<UUID> ownerIds) {
        return query("select " + COLUMNS + " from quota where owner_id = any(?1) order by owner_id, lane", (Object)
                ownerIds.toArray(UUID[]::new));
    }

    /** The quotas of one owner, locked until commit. */
    public List<Quota> locked(UUID ownerId) {
        return query("select " + COLUMNS + " from quota where owner_id = ?1 order by lane for update", ownerId);
    }

    /** One lane of an owner, locked until commit; empty where the lane has no quota and so takes nobody. */
    public Optional<Quota> locked(UUID ownerId, String lane) {
        return query("select " + COLUMNS + " from quota where owner_id = ?1 and lane = ?2 for update", ownerId, lane)
                .stream()
                .findFirst();
    }

    /** Locks a lane until commit, before what its seats are given to is looked at. */
    public void lock(UUID ownerId, String lane) {
        if (locked(ownerId, lane).isEmpty()) {
            throw DomainException.notFound();
        }
    }

    /** Has those who set the quotas of an owner do so one after the other, the first time too, when no row is there to lock. */
    public void lockSizes(UUID ownerId) {
        Locks.exclusive(entities, ownerId);
    }

    /**
     * Takes a seat for each subject in the order given, or a place behind those who wait already.
     *
     * @return empty where the lane takes nobody
     */
    public Optional<Claim> claim(UUID ownerId, String lane, List<UUID> subjects) {
        return claimAll(List.of(new Wish(ownerId, lane, subjects))).get(0);
    }

    /**
     * The same in several lanes, each named once, in two statements and one for those who wait, however many they are.
     *
     * @return how each went, in the same order; empty where the lane takes nobody
     */
    public List<Optional<Claim>> claimAll(List<Wish> wishes) {
        return claims.claim(wishes);
    }

    /**
     * Takes seats for all subjects, or has all of them wait, one behind the other, until there are seats for all. Nobody
     * overtakes them meanwhile, so that seats may be free while they wait.
     *
     * @param party says who belongs together
     * @return empty where the lane takes nobody
     */
    public Optional<Claim> claimTogether(UUID ownerId, String lane, List<UUID> subjects, UUID party) {
        return claims.claimTogether(new Wish(ownerId, lane, subjects), party);
    }

    /**
     * Who would like a seat in a lane.
     *
     * @param subjects in their order; nobody where the lane is only to be there, and locked
     */
    public record Wish(UUID ownerId, String lane, List<UUID> subjects) {}

    /**
     * How a claim went.
     *
     * @param seats how many of the subjects, from the first, have a seat; the others wait, in their order
     * @param waitingAhead how many waited before the first of those
     */
    public record Claim(int seats, int waitingAhead) {}

    /**
     * Gives so many seats back and passes them on to those who have waited longest.
     *
     * @return who has a seat now, in their order
     */
    public List<UUID> release(UUID ownerId, String lane, int seats) {
        entities.createNativeMutationQuery(
                        "update quota set confirmed = confirmed - ?3 where owner_id = ?1 and lane = ?2")
                .setParameter(1, ownerId)
                .setParameter(2, lane)
                .setParameter(3, seats)
                .executeUpdate();
        return promote(ownerId, lane);
    }

    /** Has seats that were just given kept until they are accepted: they count as offered. */
    public void offer(UUID ownerId, String lane, int seats) {
        move(ownerId, lane, -seats, seats);
    }

    /** Confirms seats that were offered. */
    public void accept(UUID ownerId, String lane, int seats) {
        move(ownerId, lane, seats, -seats);
    }

    /**
     * Gives so many offered seats back and passes them on to those who have waited longest.
     *
     * @return who has a seat now, in their order
     */
    public List<UUID> withdraw(UUID ownerId, String lane, int seats) {
        move(ownerId, lane, 0, -seats);
        return promote(ownerId, lane);
    }

    private void move(UUID ownerId, String lane, int confirmed, int offered) {
        entities.createNativeMutationQuery("""
                        update quota set confirmed = confirmed + ?3, offered = offered + ?4
                        where owner_id = ?1 and lane = ?2
                        """)
                .setParameter(1, ownerId)
                .setParameter(2, lane)
                .setParameter(3, confirmed)
                .setParameter(4, offered)
                .executeUpdate();
    }

    /** Keeps a free seat for somebody who is yet to come; false where there is none, or others wait. */
    public boolean reserve(UUID ownerId, String lane) {
        return entities.createNativeMutationQuery("""
                        update quota set reserved = reserved + 1 where owner_id = ?1 and lane = ?2 and waiting = 0
                            and (size is null or confirmed + offered + reserved < size)
                        """)
                        .setParameter(1, ownerId)
                        .setParameter(2, lane)
                        .executeUpdate()
                == 1;
    }

    /** Confirms a seat that was reserved. */
    public void redeem(UUID ownerId, String lane) {
        endReservation(ownerId, lane, 1);
    }

    /**
     * Gives a reserved seat back and passes it on to whoever has waited longest.
     *
     * @return who has a seat now
     */
    public List<UUID> unreserve(UUID ownerId, String lane) {
        endReservation(ownerId, lane, 0);
        return promote(ownerId, lane);
    }

    private void endReservation(UUID ownerId, String lane, int confirmed) {
        entities.createNativeMutationQuery("""
                        update quota set reserved = reserved - 1, confirmed = confirmed + ?3
                        where owner_id = ?1 and lane = ?2
                        """)
                .setParameter(1, ownerId)
                .setParameter(2, lane)
                .setParameter(3, confirmed)
                .executeUpdate();
    }

    /**
     * Gives free seats to those who have waited longest: to be called when somebody left who waited together with others,
     * for whom there may be enough seats now.
     *
     * @return who has a seat now, in their order
     */
    public List<UUID> advance(UUID ownerId, String lane) {
        return promote(ownerId, lane);
    }

    /** Which of those subjects has waited longest in a lane; empty where none of them waits there. */
    public Optional<UUID> first(UUID ownerId, String lane, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        return OneColumn.of(entities, """
                        select subject_id from quota_waiting join quota on quota.id = quota_id
                        where owner_id = ?1 and lane = ?2 and subject_id = any(?3) order by ticket limit 1
                        """, UUID.class)
                .setParameter(1, ownerId)
                .setParameter(2, lane)
                .setParameter(3, subjects.toArray(UUID[]::new))
                .getResultStream()
                .findFirst();
    }

    /** Takes somebody off the waitlist; nobody else's order changes. */
    public void leave(UUID ownerId, String lane, UUID subject) {
        var quota = locked(ownerId, lane).orElseThrow(DomainException::notFound);
        var left = entities.createNativeMutationQuery(
                        "delete from quota_waiting where quota_id = ?1 and subject_id = ?2")
                .setParameter(1, quota.id())
                .setParameter(2, subject)
                .executeUpdate();
        entities.createNativeMutationQuery("update quota set waiting = waiting - ?2 where id = ?1")
                .setParameter(1, quota.id())
                .setParameter(2, left)
                .executeUpdate();
    }

    /**
     * Sets the size of a lane, making the lane if there was none; refuses to go below what is taken, with the numbers.
     *
     * @param size null for no limit
     * @return who has a seat now because there are more
     */
    public List<UUID> resize(UUID ownerId, String lane, Integer size) {
        entities.createNativeMutationQuery("""
                        insert into quota (id, owner_id, lane, size) values (?1, ?2, ?3, 0)
                        on conflict (owner_id, lane) do nothing
                        """)
                .setParameter(1, Ids.next())
                .setParameter(2, ownerId)
                .setParameter(3, lane)
                .executeUpdate();
        var present = locked(ownerId, lane).orElseThrow();
        if (size != null && size < present.taken()) {
            throw new DomainException(ErrorCode.QUOTA_BELOW_TAKEN, lane, present.taken(), size);
        }
        entities.createNativeMutationQuery("update quota set size = cast(?2 as integer) where id = ?1")
                .setParameter(1, present.id())
                .setParameter(2, size)
                .executeUpdate();
        return promote(ownerId, lane);
    }

    /** Makes lanes nobody has taken a seat of yet, in one statement; those that are there already stay as they are. */
    public void open(List<Opening> lanes) {
        entities.createNativeMutationQuery("""
                        insert into quota (id, owner_id, lane, size) select * from unnest(?1, ?2, ?3, ?4)
                        on conflict (owner_id, lane) do nothing
                        """)
                .setParameter(1, lanes.stream().map(lane -> Ids.next()).toArray(UUID[]::new))
                .setParameter(2, lanes.stream().map(Opening::ownerId).toArray(UUID[]::new))
                .setParameter(3, lanes.stream().map(Opening::lane).toArray(String[]::new))
                .setParameter(4, lanes.stream().map(Opening::size).toArray(Integer[]::new))
                .executeUpdate();
    }

    /**
     * A lane to be made.
     *
     * @param size null for no limit
     */
    public record Opening(UUID ownerId, String lane, Integer size) {}

    /** How many stand in the waitlist up to and including this subject: 1 is next. Empty for somebody who does not wait. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Integer> position(UUID ownerId, String lane, UUID subject) {
        var rows = OneColumn.of(entities, """
                        select (select count(*) from quota_waiting before
                                where before.quota_id = mine.quota_id and before.ticket <= mine.ticket)
                        from quota_waiting mine join quota on quota.id = mine.quota_id
                        where quota.owner_id = ?1 and quota.lane = ?2 and mine.subject_id = ?3
                        """, Long.class)
                .setParameter(1, ownerId)
                .setParameter(2, lane)
                .setParameter(3, subject)
                .getResultList();
        return rows.stream().findFirst().map(Long::intValue);
    }

    /** Empties the waitlist and gives every confirmed seat back: nobody takes part any more. */
    public void clear(UUID ownerId) {
        for (var quota : locked(ownerId)) {
            entities.createNativeMutationQuery("delete from quota_waiting where quota_id = ?1")
                    .setParameter(1, quota.id())
                    .executeUpdate();
            entities.createNativeMutationQuery(
                            "update quota set confirmed = 0, offered = 0, reserved = 0, waiting = 0 where id = ?1")
                    .setParameter(1, quota.id())
                    .executeUpdate();
        }
    }

    /** Sends away whoever waits for a seat of that owner: what comes free stays free. */
    public void dissolveQueues(UUID ownerId) {
        entities.createNativeMutationQuery(
                        "delete from quota_waiting where quota_id in (select id from quota where owner_id = ?1)")
                .setParameter(1, ownerId)
                .executeUpdate();
        entities.createNativeMutationQuery("update quota set waiting = 0 where owner_id = ?1")
                .setParameter(1, ownerId)
                .executeUpdate();
    }

    private List<UUID> promote(UUID ownerId, String lane) {
        var quota = locked(ownerId, lane).orElseThrow(DomainException::notFound);
        var seats = quota.size() == null ? quota.waiting() : Math.min(quota.waiting(), quota.free());
        var next = seats == 0 ? List.<UUID>of() : next(quota.id(), seats);
        if (next.isEmpty()) {
            return next;
        }
        entities.createNativeMutationQuery(
                        "update quota set confirmed = confirmed + ?2, waiting = waiting - ?2 where id = ?1")
                .setParameter(1, quota.id())
                .setParameter(2, next.size())
                .executeUpdate();
        entities.createNativeMutationQuery("delete from quota_waiting where quota_id = ?1 and subject_id = any(?2)")
                .setParameter(1, quota.id())
                .setParameter(2, next.toArray(UUID[]::new))
                .executeUpdate();
        return next;
    }

    /** Who has waited longest for so many seats; who waits together with somebody for whom there is none goes on waiting. */
    private List<UUID> next(UUID quotaId, int seats) {
        var rows = entities.createNativeQuery(
                        "select subject_id, party from quota_waiting where quota_id = ?1 order by ticket limit ?2",
                        Object[].class)
                .setParameter(1, quotaId)
                .setParameter(2, seats + 1)
                .getResultList();
        var count = Math.min(seats, rows.size());
        var split = rows.size() > seats ? rows.get(seats)[1] : null;
        while (count > 0 && split != null && split.equals(rows.get(count - 1)[1])) {
            count--;
        }
        return rows.subList(0, count).stream().map(row -> (UUID) row[0]).toList();
    }

    private List<Quota> query(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql, Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList().stream().map(Quotas::quota).toList();
    }

    private static Quota quota(Object[] row) {
        return new Quota(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (Integer) row[3],
                (Integer) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (Integer) row[7]);
    }
}
