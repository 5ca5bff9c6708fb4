package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.agreement.rule.InForce;
import nl.samenspoed.app.agreement.rule.Place;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A version of the agreement of a place.
 *
 * @param parties who sign
 * @param said what they said, the oldest first
 * @param held from when until when it holds, held or will hold; null as long as there is no
 *     agreement, or when it was ended before it began
 */
public record AgreementVersion(
        UUID id,
        Place place,
        AgreementFile file,
        Step imported,
        @Nullable Step proposed,
        List<OrganisationId> parties,
        List<Said> said,
        @Nullable Instant agreedAt,
        @Nullable Held held,
        @Nullable Ended ended) {

    public AgreementVersion {
        parties = List.copyOf(parties);
        said = List.copyOf(said);
    }

    /** Who did something, and when. */
    public record Step(Instant at, String by) {}

    /**
     * @param until null is until further notice
     */
    public record Held(Instant from, @Nullable Instant until) {}

    public record Ended(Instant at, String by, String reason) {}

    /**
     * One word of one party.
     *
     * @param speaker who spoke for the party; null when it spoke for itself
     */
    public record Said(
            OrganisationId party,
            Voice voice,
            String remark,
            Instant at,
            String by,
            String role,
            @Nullable OrganisationId speaker) {}

    public State state(Instant now) {
        if (proposed == null) {
            return State.DRAFT;
        }
        if (agreedAt == null) {
            return State.PROPOSED;
        }
        if (held == null) {
            return State.ENDED;
        }
        if (now.isBefore(held.from())) {
            return State.SIGNED;
        }
        var until = held.until();
        return until == null || now.isBefore(until) ? State.IN_FORCE : State.ENDED;
    }

    /** The latest word of each party that has spoken. */
    public Map<OrganisationId, Said> voices() {
        var latest = new LinkedHashMap<OrganisationId, Said>();
        said.forEach(word -> latest.put(word.party(), word));
        return latest;
    }

    Optional<InForce> inForce() {
        return Optional.ofNullable(held).map(time -> holding(time.from(), time.until()));
    }

    InForce holding(Instant from, @Nullable Instant until) {
        return new InForce(id, file.version(), place, from, until, file.rules());
    }

    /** Where a version is in its life. */
    public enum State {
        DRAFT,
        PROPOSED,
        /** The parties have agreed; the day has not come. */
        SIGNED,
        IN_FORCE,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
