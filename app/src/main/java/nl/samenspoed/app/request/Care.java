package nl.samenspoed.app.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was decided to be done for the patient. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "care")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Care.SelfCare.class, name = "self-care"),
    @JsonSubTypes.Type(value = Care.AdviceOnly.class, name = "advice-only"),
    @JsonSubTypes.Type(value = Care.OwnGp.class, name = "own-gp"),
    @JsonSubTypes.Type(value = Care.Place.class, name = "place")
})
public sealed interface Care {

    /** Short stable name, also kept in the row that lists read. */
    default String code() {
        return switch (this) {
            case SelfCare _ -> "self-care";
            case AdviceOnly _ -> "advice-only";
            case OwnGp _ -> "own-gp";
            case Place place -> place.serviceKind();
        };
    }

    /**
     * The patient manages, and knows when to call again.
     *
     * @param safetyNet when to call again, and whom
     * @param language of both, as code; facts from before somebody could choose have none
     */
    record SelfCare(String advice, String safetyNet, @Nullable String language) implements Care {

        public SelfCare(String advice, String safetyNet) {
            this(advice, safetyNet, null);
        }
    }

    /** The asking professional goes on with the advice. */
    record AdviceOnly(String advice) implements Care {}

    /** The own GP sees the patient, usually the next working day. */
    record OwnGp(String instruction) implements Care {}

    /**
     * Someone must accept the patient: a bed, a visit, an assessment.
     *
     * @param serviceKind code from the network's service kinds
     * @param mustHaves capability codes without which it does not work
     * @param wishes capability codes that would be good
     * @param latest by when care must have started; null when that is open
     * @param summary what the receiver must know, without naming the patient
     * @param treatmentLimits what must not be done any more, as far as told; null when nothing was
     * @param where preferred and own provider and how far from home; facts from before there was
     *     such a thing have none
     */
    record Place(
            String serviceKind,
            Set<String> mustHaves,
            Set<String> wishes,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            String summary,
            @Nullable String treatmentLimits,
            WhereWanted where)
            implements Care {

        public Place(
                String serviceKind,
                Set<String> mustHaves,
                Set<String> wishes,
                @Nullable Instant earliest,
                @Nullable Instant latest,
                String summary,
                @Nullable String treatmentLimits) {
            this(
                    serviceKind,
                    mustHaves,
                    wishes,
                    earliest,
                    latest,
                    summary,
                    treatmentLimits,
                    WhereWanted.ANYWHERE);
        }

        public Place(
                String serviceKind,
                Set<String> mustHaves,
                Set<String> wishes,
                @Nullable Instant earliest,
                @Nullable Instant latest,
                String summary) {
            this(serviceKind, mustHaves, wishes, earliest, latest, summary, null);
        }

        public Place {
            mustHaves = Set.copyOf(mustHaves);
            wishes = Set.copyOf(wishes);
            where = Objects.requireNonNullElse(where, WhereWanted.ANYWHERE);
        }
    }
}
