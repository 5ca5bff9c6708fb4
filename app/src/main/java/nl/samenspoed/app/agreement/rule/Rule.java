package nl.samenspoed.app.agreement.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.samenspoed.app.network.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was agreed. Each subject has a shape of its own; where "stricter" has no meaning
 * for two rules, neither is.
 */
public sealed interface Rule {

    About about();

    boolean isAtLeastAsStrictAs(Rule other);

    default Subject subject() {
        return switch (this) {
            case OfferClock _ -> Subject.OFFER_CLOCK;
            case ParallelOffers _ -> Subject.PARALLEL_OFFERS;
            case EscalationLadder _ -> Subject.ESCALATION_LADDER;
            case MustDeliver _ -> Subject.MUST_DELIVER;
            case FigureValidity _ -> Subject.FIGURE_VALIDITY;
            case StopNorm _ -> Subject.STOP_NORM;
            case LeadClock _ -> Subject.LEAD_CLOCK;
            case OutcomeValidation _ -> Subject.OUTCOME_VALIDATION;
            case ForceMandate _ -> Subject.FORCE_MANDATE;
            case ConsultDuty _ -> Subject.CONSULT_DUTY;
            case Sharing _ -> Subject.SHARING;
            case Catchment _ -> Subject.CATCHMENT;
            case Preference _ -> Subject.PREFERENCE;
            case DeskOrganisation _ -> Subject.DESK_ORGANISATION;
            case DeskHours _ -> Subject.DESK_HOURS;
            case DeskDiscipline _ -> Subject.DESK_DISCIPLINE;
            case BreachRoute _ -> Subject.BREACH_ROUTE;
            case PressureMode _ -> Subject.PRESSURE_MODE;
        };
    }

    /** One that says how long something may take; a shorter time is stricter. */
    sealed interface Within extends Rule {

        Duration within();

        @Override
        default boolean isAtLeastAsStrictAs(Rule other) {
            return subject() == other.subject()
                    && other instanceof Within its
                    && within().compareTo(its.within()) <= 0;
        }
    }

    /** How long a place has to answer an offer. */
    record OfferClock(About about, Duration within) implements Within {}

    /** How many places may be asked at the same time for one patient. */
    record ParallelOffers(About about, int most) implements Rule {

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof ParallelOffers(var _, var its) && most <= its;
        }
    }

    /** Who is asked next, and when, as long as nobody accepts. */
    record EscalationLadder(About about, List<Step> steps) implements Rule {

        public EscalationLadder {
            steps = List.copyOf(steps);
        }

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof EscalationLadder(var _, var its) && isSooner(its);
        }

        /** The same steps, none of them later. */
        private boolean isSooner(List<Step> its) {
            if (steps.size() != its.size()) {
                return false;
            }
            for (int i = 0; i < steps.size(); i++) {
                var own = steps.get(i);
                var other = its.get(i);
                if (!own.reach().equals(other.reach())
                        || own.places() < other.places()
                        || own.nextAfter().compareTo(other.nextAfter()) > 0) {
                    return false;
                }
            }
            return true;
        }

        /**
         * @param reach code of how far is looked
         * @param places how many are asked at once; 0 when nobody is asked by itself any more
         * @param nextAfter zero for the last step
         */
        public record Step(String reach, int places, Duration nextAfter) {}
    }

    /** Whether who reports a place free must take the patient. */
    record MustDeliver(About about, boolean on, List<String> exempt, int contestDays)
            implements Rule {

        public MustDeliver {
            exempt = exempt.stream().sorted().distinct().toList();
        }

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof MustDeliver its
                    && (!its.on || (on && its.exempt.containsAll(exempt)));
        }
    }

    /** After how long a figure is too old to go by. */
    record FigureValidity(About about, Duration within) implements Within {}

    /** How long a stop may last. */
    record StopNorm(About about, Duration within) implements Within {}

    /** How long whoever is asked to take the lead has to say yes or no. */
    record LeadClock(About about, Duration within) implements Within {}

    /** Which decisions a physician looks at before they count. */
    record OutcomeValidation(About about, List<String> outcomes) implements Rule {

        public OutcomeValidation {
            outcomes = outcomes.stream().sorted().distinct().toList();
        }

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof OutcomeValidation(var _, var its) && outcomes.containsAll(its);
        }
    }

    /** Who may place a patient without an acceptance. */
    record ForceMandate(About about, List<String> roles) implements Rule {

        public ForceMandate {
            roles = roles.stream().sorted().distinct().toList();
        }

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof ForceMandate(var _, var its) && its.containsAll(roles);
        }
    }

    /**
     * Who is asked for advice before this care is arranged.
     *
     * @param within how soon they answer, and how long they are waited for; null is until they do
     * @param fromAge only from this age on, in years; null is any age
     * @param hours only in these hours; null is at any time
     */
    record ConsultDuty(
            About about,
            List<String> roles,
            @Nullable Duration within,
            @Nullable Integer fromAge,
            @Nullable Hours hours)
            implements Rule {

        /** For whoever it is, at any time. */
        public ConsultDuty(About about, List<String> roles, @Nullable Duration within) {
            this(about, roles, within, null, null);
        }

        public ConsultDuty {
            roles = roles.stream().sorted().distinct().toList();
        }

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof ConsultDuty its
                    && roles.containsAll(its.roles)
                    && isAsSoon(its.within)
                    && (fromAge == null || (its.fromAge != null && fromAge <= its.fromAge))
                    && (hours == null || hours == its.hours);
        }

        private boolean isAsSoon(@Nullable Duration its) {
            return its == null || (within != null && within.compareTo(its) <= 0);
        }

        /**
         * Whether it speaks of somebody of this age at this time.
         *
         * @param age null when nobody knows; then it may be anybody's
         */
        public boolean applies(@Nullable Integer age, Instant at) {
            return (fromAge == null || age == null || age >= fromAge)
                    && (hours == null || hours == Hours.of(at));
        }
    }

    /** What a kind of partner may see of a patient. */
    record Sharing(About about, List<String> parts) implements Rule {

        public Sharing {
            parts = parts.stream().sorted().distinct().toList();
        }

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof Sharing(var _, var its) && its.containsAll(parts);
        }
    }

    /** How long a journey a search goes for by itself; whoever searches may look farther. */
    record Catchment(About about, Duration within) implements Within {}

    /**
     * Which organisations are thought of first, where the patient asks for none.
     *
     * @param organisations as the network names or codes them
     */
    record Preference(About about, List<String> organisations) implements Rule {

        public Preference {
            organisations = organisations.stream().sorted().distinct().toList();
        }

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof Preference(var _, var its) && its.containsAll(organisations);
        }
    }

    /**
     * Whether the subregions of a region have one desk, each its own, or desks that share work.
     *
     * @param after how long a request may stand unclaimed at its own desk before the others see it;
     *     null unless they share
     */
    record DeskOrganisation(About about, DeskForm form, @Nullable Duration after) implements Rule {

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof DeskOrganisation its
                    && form == its.form
                    && (after == null || its.after == null || after.compareTo(its.after) <= 0);
        }
    }

    /** When a desk is open; at other times the other desks of the region see its requests. */
    record DeskHours(About about, OpeningHours hours) implements Rule {

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof DeskHours(var _, var its)
                    && (hours.equals(its) || hours.equals(OpeningHours.ALWAYS));
        }
    }

    /** When a discipline can be had at a desk, and how. */
    record DeskDiscipline(About about, Presence presence, OpeningHours hours) implements Rule {

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof DeskDiscipline its
                    && presence.compareTo(its.presence) <= 0
                    && (hours.equals(its.hours) || hours.equals(OpeningHours.ALWAYS));
        }
    }

    /**
     * To whom something goes that was agreed and not done, and that the two parties did not settle.
     *
     * @param after how long it is with the two parties only
     * @param role code of a role; null when it is an organisation
     * @param organisation code of an organisation; null when it is a role
     */
    record BreachRoute(
            About about, Duration after, @Nullable String role, @Nullable String organisation)
            implements Rule {

        /** To the same, and no later. */
        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof BreachRoute its
                    && after.compareTo(its.after) <= 0
                    && Objects.equals(role, its.role)
                    && Objects.equals(organisation, its.organisation);
        }
    }

    /**
     * Who may say that it is too busy for the usual rules, for how long, and what holds instead.
     *
     * @param changes never a pressure mode
     */
    record PressureMode(About about, List<String> roles, Duration longest, List<Rule> changes)
            implements Rule {

        public PressureMode {
            roles = roles.stream().sorted().distinct().toList();
            changes = List.copyOf(changes);
        }

        @Override
        public boolean isAtLeastAsStrictAs(Rule other) {
            return other instanceof PressureMode its
                    && its.roles.containsAll(roles)
                    && longest.compareTo(its.longest) <= 0
                    && changes.equals(its.changes);
        }
    }
}
