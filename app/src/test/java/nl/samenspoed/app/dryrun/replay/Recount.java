package nl.samenspoed.app.dryrun.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Agreed;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Hours;
import nl.samenspoed.app.agreement.rule.InForce;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The same once more, slowly and without any cleverness: each effect has a question of its own, and
 * each question goes through everything that happened. Shares nothing with the program but the
 * records and the book of rules.
 */
final class Recount {

    private static final List<String> FAR =
            List.of("own-subregion", "region", "neighbours", "duty-manager");

    private final Rulebook then;
    private final Rulebook tried;
    private final InForce version;
    private final Map<String, String> result = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> seconds = new TreeMap<>();

    Recount(List<InForce> held, InForce version) {
        this.then = new Rulebook(held);
        this.version = version;
        var all = new ArrayList<InForce>();
        for (var one : held) {
            if (!one.place().code().equals(version.place().code())) {
                all.add(one);
            }
        }
        var always = Instant.parse("0001-01-01T00:00:00Z");
        all.add(
                new InForce(
                        version.id(),
                        version.version(),
                        version.place(),
                        always,
                        null,
                        version.rules()));
        this.tried = new Rulebook(all);
    }

    Map<String, String> of(List<Past> pasts, List<PastStop> stops) {
        for (var past : pasts) {
            for (var offer : past.offers()) {
                clock(past, offer);
                atOnce(past, offer);
                mightAskMore(past, offer);
                consults(past, offer);
                figures(past, offer);
                deliver(past, offer);
            }
            for (var climb : past.climbs()) {
                ladder(past, climb);
                for (var wait : climb.waits()) {
                    room(past, climb, wait);
                }
            }
            for (var decided : past.decisions()) {
                validation(past, decided);
            }
            for (var forced : past.forced()) {
                force(past, forced);
            }
            mightForce(past);
            unknowable(past);
        }
        stops.forEach(this::stop);
        counts.forEach((key, count) -> result.put(key, count + " in " + seconds.get(key)));
        return result;
    }

    private final class Rules {
        final @Nullable Effective was;
        final @Nullable Effective now;

        Rules(Subject subject, About about, Situation where, Instant at) {
            was = then.find(subject, about, where, at).orElse(null);
            now = tried.find(subject, about, where, at).orElse(null);
        }

        boolean differ() {
            if (was != null && was.origin().id().equals(version.id())) {
                return false;
            }
            var one = was == null ? null : was.origin().id();
            var other = now == null ? null : now.origin().id();
            return one == null ? other != null : !one.equals(other);
        }

        boolean isGone() {
            return differ() && now == null;
        }

        boolean isNew() {
            return differ() && now != null;
        }

        <R> @Nullable R was(Class<R> kind) {
            return was == null ? null : kind.cast(was.rule());
        }

        <R> R now(Class<R> kind) {
            return kind.cast(now.rule());
        }
    }

    private void count(Effect effect, Effective by, Duration time) {
        int number = -1;
        for (int i = 0; i < by.origin().rules().size(); i++) {
            if (by.origin().rules().get(i).rule().equals(by.rule())) {
                number = i;
                break;
            }
        }
        count(effect, by.origin().id(), number, time);
    }

    private void count(Effect effect, UUID origin, int number, Duration time) {
        var key = key(effect, origin, number);
        counts.merge(key, 1L, Long::sum);
        seconds.merge(key, time.toSeconds(), Long::sum);
    }

    static String key(Effect effect, UUID origin, int number) {
        return effect + " by " + origin + " rule " + number;
    }

    private static Situation here(Past past) {
        return new Situation(past.region(), past.subregion(), null, null);
    }

    private Rules rules(Subject subject, Past past, Past.Need need, Instant at) {
        return new Rules(subject, About.need(need.kind(), need.urgency()), here(past), at);
    }

    private Rules ofPlace(Subject subject, Past past, Past.Offered offer) {
        var asked = offer.asked();
        return new Rules(
                subject,
                About.kind(asked.kind()),
                new Situation(asked.region(), asked.subregion(), past.desk(), asked.organisation()),
                offer.madeAt());
    }

    /** Figures are shown to all who ask alike. */
    private Rules figureRules(Past.Offered offer) {
        var asked = offer.asked();
        return new Rules(
                Subject.FIGURE_VALIDITY,
                About.kind(asked.kind()),
                new Situation(asked.region(), asked.subregion(), null, null),
                offer.madeAt());
    }

    private void clock(Past past, Past.Offered offer) {
        var asked = offer.asked();
        var where =
                asked == null
                        ? here(past)
                        : new Situation(
                                past.region(), past.subregion(), past.desk(), asked.organisation());
        var about = About.need(offer.need().kind(), offer.need().urgency());
        var rules = new Rules(Subject.OFFER_CLOCK, about, where, offer.madeAt());
        if (rules.isGone()) {
            count(Effect.RULE_GONE, rules.was, Duration.ZERO);
        }
        if (!rules.isNew() || offer.ended() == null) {
            return;
        }
        var minutes = rules.now(Rule.OfferClock.class).within();
        var took = Duration.between(offer.madeAt(), offer.ended().at());
        var over = took.minus(minutes);
        if (over.isPositive() && offer.ended().how() == Past.How.ACCEPTED) {
            count(Effect.ACCEPTED_LATE, rules.now, over);
        }
        if (over.isPositive() && offer.ended().how() == Past.How.REFUSED) {
            count(Effect.REFUSED_LATE, rules.now, over);
        }
        if (over.isPositive()
                && (offer.ended().how() == Past.How.LAPSED
                        || offer.ended().how() == Past.How.WITHDRAWN)) {
            count(Effect.ENDED_LATE, rules.now, over);
        }
        var had = Duration.between(offer.madeAt(), offer.answerBy());
        if (!over.isPositive()
                && offer.ended().how() == Past.How.LAPSED
                && minutes.compareTo(had) > 0) {
            count(Effect.LAPSED_BEFORE, rules.now, Duration.ZERO);
        }
    }

    /** Those asked before it, or beside it and named earlier, of which nothing was heard yet. */
    private static int openBeside(Past past, Past.Offered offer) {
        int open = 0;
        for (var other : past.offers()) {
            if (other == offer) {
                break;
            }
            boolean over = other.ended() != null && !other.ended().at().isAfter(offer.madeAt());
            if (!over) {
                open++;
            }
        }
        return open;
    }

    private void atOnce(Past past, Past.Offered offer) {
        var rules = rules(Subject.PARALLEL_OFFERS, past, offer.need(), offer.madeAt());
        if (rules.isGone()) {
            count(Effect.RULE_GONE, rules.was, Duration.ZERO);
        }
        if (rules.isNew()
                && openBeside(past, offer) >= rules.now(Rule.ParallelOffers.class).most()) {
            count(Effect.TOO_MANY_AT_ONCE, rules.now, Duration.ZERO);
        }
    }

    private void mightAskMore(Past past, Past.Offered offer) {
        for (var other : past.offers()) {
            if (other == offer) {
                break;
            }
            if (other.madeAt().equals(offer.madeAt())) {
                return;
            }
        }
        var rules = rules(Subject.PARALLEL_OFFERS, past, offer.need(), offer.madeAt());
        if (rules.isNew()
                && rules.was != null
                && rules.now(Rule.ParallelOffers.class).most()
                        > rules.was(Rule.ParallelOffers.class).most()) {
            count(Effect.MORE_MIGHT_BE_ASKED, rules.now, Duration.ZERO);
        }
    }

    private void room(Past past, Past.Climb climb, Instant wait) {
        int open = 0;
        for (var offer : past.offers()) {
            boolean made = offer.madeAt().compareTo(wait) <= 0;
            boolean over = offer.ended() != null && offer.ended().at().compareTo(wait) <= 0;
            open += made && !over ? 1 : 0;
        }
        var rules = rules(Subject.PARALLEL_OFFERS, past, climb.need(), wait);
        if (rules.isNew() && open + 1 <= rules.now(Rule.ParallelOffers.class).most()) {
            count(Effect.ROOM_FOR_STEP, rules.now, Duration.ZERO);
        }
    }

    private void figures(Past past, Past.Offered offer) {
        if (offer.asked() == null || offer.figure() == null) {
            return;
        }
        var rules = figureRules(offer);
        if (rules.isGone()) {
            count(Effect.RULE_GONE, rules.was, Duration.ZERO);
        }
        if (!rules.isNew()) {
            return;
        }
        var age = Duration.between(offer.figure().observedAt(), offer.madeAt());
        var old =
                rules.was == null
                        ? offer.asked().validity()
                        : rules.was(Rule.FigureValidity.class).within();
        boolean countedThen = age.compareTo(old) <= 0;
        boolean wouldCount = age.compareTo(rules.now(Rule.FigureValidity.class).within()) <= 0;
        if (countedThen && !wouldCount) {
            count(Effect.FIGURE_TOO_OLD, rules.now, Duration.ZERO);
        }
        if (!countedThen && wouldCount) {
            count(Effect.FIGURE_STILL_COUNTS, rules.now, Duration.ZERO);
        }
        if (countedThen != wouldCount) {
            count(Effect.OTHER_PLACE, rules.now, Duration.ZERO);
        }
    }

    private void deliver(Past past, Past.Offered offer) {
        boolean refused = offer.ended() != null && offer.ended().how() == Past.How.REFUSED;
        boolean silent = offer.ended() != null && offer.ended().how() == Past.How.LAPSED;
        if (offer.asked() == null || !(refused || silent)) {
            return;
        }
        var rules = ofPlace(Subject.MUST_DELIVER, past, offer);
        if (rules.isGone()) {
            count(Effect.RULE_GONE, rules.was, Duration.ZERO);
        }
        if (!rules.isNew()) {
            return;
        }
        var rule = rules.now(Rule.MustDeliver.class);
        var figures = figureRules(offer);
        var valid =
                figures.now == null
                        ? offer.asked().validity()
                        : figures.now(Rule.FigureValidity.class).within();
        boolean must = rule.on() && offer.held() && offer.figure() != null;
        if (must) {
            var age = Duration.between(offer.figure().observedAt(), offer.madeAt());
            must = offer.figure().free() >= 1 && age.compareTo(valid) <= 0;
        }
        boolean mayRefuse = refused && rule.exempt().contains(offer.ended().reason());
        boolean breach = must && !mayRefuse;
        if (breach && !offer.breached()) {
            count(Effect.BREACH_MORE, rules.now, Duration.ZERO);
            count(Effect.WOULD_DELIVER, rules.now, Duration.ZERO);
        }
        if (offer.breached() && !breach) {
            count(Effect.BREACH_LESS, rules.now, Duration.ZERO);
        }
    }

    private void ladder(Past past, Past.Climb climb) {
        var rules = rules(Subject.ESCALATION_LADDER, past, climb.need(), climb.startedAt());
        if (rules.isGone()) {
            count(Effect.RULE_GONE, rules.was, Duration.ZERO);
        }
        if (!rules.isNew()) {
            return;
        }
        var steps = rules.now(Rule.EscalationLadder.class).steps();
        int effects = 0;
        for (int number = 1; number <= climb.taken().size(); number++) {
            var taken = climb.taken().get(number - 1);
            if (number > steps.size()) {
                count(Effect.STEP_GONE, rules.now, Duration.ZERO);
                effects++;
                continue;
            }
            var real = climb.steps().get(number - 1);
            var other = steps.get(number - 1);
            int further = FAR.indexOf(other.reach()) - FAR.indexOf(real.reach());
            if (further > 0) {
                count(Effect.STEP_WIDER, rules.now, Duration.ZERO);
                effects++;
            }
            if (further < 0) {
                count(Effect.STEP_NARROWER, rules.now, Duration.ZERO);
                effects++;
            }
            if (further == 0 && other.places() > real.places()) {
                count(Effect.STEP_ASKS_MORE, rules.now, Duration.ZERO);
                effects++;
            }
            if (further == 0 && other.places() < real.places()) {
                count(Effect.STEP_ASKS_FEWER, rules.now, Duration.ZERO);
                effects++;
            }
            if (!taken.asks() || number == steps.size()) {
                continue;
            }
            boolean nextCame = number < climb.taken().size();
            if (nextCame) {
                long waited =
                        Duration.between(taken.at(), climb.taken().get(number).at()).toSeconds();
                long planned = real.nextAfter().toSeconds();
                long proposed = other.nextAfter().toSeconds();
                boolean ranOut = waited >= planned;
                if (ranOut && proposed < planned) {
                    count(Effect.STEP_SOONER, rules.now, Duration.ofSeconds(planned - proposed));
                    effects++;
                }
                if (ranOut && proposed > planned) {
                    count(Effect.STEP_LATER, rules.now, Duration.ofSeconds(proposed - planned));
                    effects++;
                }
                if (!ranOut && proposed < waited) {
                    count(Effect.STEP_SOONER, rules.now, Duration.ofSeconds(waited - proposed));
                    effects++;
                }
            } else if (climb.stoppedAt() != null
                    && taken.at().plus(other.nextAfter()).isBefore(climb.stoppedAt())) {
                count(Effect.STEP_MORE, rules.now, Duration.ZERO);
                effects++;
            }
        }
        if (effects > 0) {
            count(Effect.LADDER_ANSWERS, rules.now, Duration.ZERO);
        }
    }

    private void validation(Past past, Past.Decided decided) {
        var rules =
                new Rules(
                        Subject.OUTCOME_VALIDATION,
                        new About(null, decided.need().urgency(), null),
                        here(past),
                        decided.at());
        if (rules.isGone()) {
            count(Effect.RULE_GONE, rules.was, Duration.ZERO);
        }
        if (!rules.isNew()) {
            return;
        }
        boolean listed = false;
        for (var outcome : rules.now(Rule.OutcomeValidation.class).outcomes()) {
            listed |= outcome.equals(decided.outcome());
        }
        if (listed && !decided.physician() && !decided.awaited()) {
            count(Effect.WOULD_WAIT, rules.now, Duration.ZERO);
            count(Effect.PHYSICIAN_UNKNOWN, rules.now, Duration.ZERO);
        }
        if (decided.awaited() && (decided.physician() || !listed)) {
            count(Effect.WOULD_NOT_WAIT, rules.now, Duration.ZERO);
        }
    }

    private void consults(Past past, Past.Offered offer) {
        for (var other : past.offers()) {
            if (other == offer) {
                break;
            }
            if (other.madeAt().equals(offer.madeAt())) {
                return;
            }
        }
        var need = offer.need();
        var about = new About(need.kind(), need.urgency(), need.complaint());
        var rules = new Rules(Subject.CONSULT_DUTY, about, here(past), offer.madeAt());
        if (rules.isGone()) {
            count(Effect.RULE_GONE, rules.was, Duration.ZERO);
        }
        if (!rules.isNew()) {
            return;
        }
        var duty = rules.now(Rule.ConsultDuty.class);
        var old = rules.was(Rule.ConsultDuty.class);
        for (var role : duty.roles()) {
            if (!isMissed(past, offer, duty, role)) {
                continue;
            }
            if (old != null && old.roles().contains(role) && isMissed(past, offer, old, role)) {
                continue;
            }
            boolean asked = false;
            for (var one : past.consults()) {
                boolean stood =
                        one.takenBackAt() == null || one.takenBackAt().isAfter(offer.madeAt());
                asked |=
                        stood
                                && one.roles().contains(role)
                                && one.askedAt().compareTo(offer.madeAt()) <= 0;
            }
            if (duty.fromAge() != null) {
                count(Effect.AGE_UNKNOWN, rules.now, Duration.ZERO);
            } else {
                count(
                        asked ? Effect.ADVICE_NOT_AWAITED : Effect.NOT_CONSULTED,
                        rules.now,
                        Duration.ZERO);
                count(Effect.ADVICE_UNKNOWN, rules.now, Duration.ZERO);
            }
        }
    }

    private static boolean isMissed(
            Past past, Past.Offered offer, Rule.ConsultDuty duty, String role) {
        if (role.equals(offer.role())
                || duty.hours() != null && duty.hours() != Hours.of(offer.madeAt())) {
            return false;
        }
        for (var one : past.consults()) {
            if (!one.roles().contains(role)
                    || one.askedAt().isAfter(offer.madeAt())
                    || one.takenBackAt() != null
                            && one.takenBackAt().compareTo(offer.madeAt()) <= 0) {
                continue;
            }
            boolean over = one.overAt() != null && one.overAt().compareTo(offer.madeAt()) <= 0;
            var waited = Duration.between(one.askedAt(), offer.madeAt());
            if (over || duty.within() != null && waited.compareTo(duty.within()) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void force(Past past, Past.Forced forced) {
        var where = new Situation(past.region(), past.subregion(), past.desk(), forced.receiver());
        var about = About.kind(forced.need().kind());
        var rules = new Rules(Subject.FORCE_MANDATE, about, where, forced.at());
        if (rules.isGone()) {
            count(Effect.RULE_GONE, rules.was, Duration.ZERO);
        }
        if (rules.isNew() && !rules.now(Rule.ForceMandate.class).roles().contains(forced.role())) {
            count(Effect.FORCE_NOT_ALLOWED, rules.now, Duration.ZERO);
        }
    }

    private void mightForce(Past past) {
        for (var decided : past.decisions()) {
            if (!decided.outcome().equals("place")) {
                continue;
            }
            var about = About.kind(decided.need().kind());
            var rules = new Rules(Subject.FORCE_MANDATE, about, here(past), decided.at());
            if (rules.isNew() && rules.was != null) {
                boolean more = false;
                for (var role : rules.now(Rule.ForceMandate.class).roles()) {
                    more |= !rules.was(Rule.ForceMandate.class).roles().contains(role);
                }
                if (more) {
                    count(Effect.FORCE_MIGHT, rules.now, Duration.ZERO);
                }
            }
            return;
        }
    }

    private void unknowable(Past past) {
        boolean held = false;
        for (var one : then.at(here(past), past.openedAt())) {
            held |= one.id().equals(version.id());
        }
        boolean holds = false;
        for (var one : tried.at(here(past), past.openedAt())) {
            holds |= one.id().equals(version.id());
        }
        if (held || !holds) {
            return;
        }
        for (Agreed agreed : version.rules()) {
            int number = version.rules().indexOf(agreed);
            switch (agreed.rule().subject()) {
                case SHARING -> count(Effect.SHARING_UNKNOWN, version.id(), number, Duration.ZERO);
                case LEAD_CLOCK -> count(Effect.LEAD_UNKNOWN, version.id(), number, Duration.ZERO);
                case BREACH_ROUTE ->
                        count(Effect.ROUTE_UNKNOWN, version.id(), number, Duration.ZERO);
                case PRESSURE_MODE ->
                        count(Effect.PRESSURE_UNKNOWN, version.id(), number, Duration.ZERO);
                case CATCHMENT -> count(Effect.REACH_UNKNOWN, version.id(), number, Duration.ZERO);
                case PREFERENCE -> count(Effect.FIRST_UNKNOWN, version.id(), number, Duration.ZERO);
                case DESK_ORGANISATION ->
                        count(Effect.DESK_UNKNOWN, version.id(), number, Duration.ZERO);
                case DESK_HOURS -> count(Effect.OPEN_UNKNOWN, version.id(), number, Duration.ZERO);
                case DESK_DISCIPLINE ->
                        count(Effect.BESIDE_UNKNOWN, version.id(), number, Duration.ZERO);
                default -> {}
            }
        }
    }

    private void stop(PastStop stop) {
        var rules =
                new Rules(
                        Subject.STOP_NORM,
                        About.detail(stop.kind(), stop.stop()),
                        new Situation(stop.region(), stop.subregion(), null, null),
                        stop.since());
        if (rules.isGone()) {
            count(Effect.RULE_GONE, rules.was, Duration.ZERO);
        }
        if (!rules.isNew()) {
            return;
        }
        long norm = rules.now(Rule.StopNorm.class).within().toSeconds();
        long old =
                rules.was == null
                        ? stop.norm().toSeconds()
                        : rules.was(Rule.StopNorm.class).within().toSeconds();
        long lasted = stop.lasted().toSeconds();
        if (lasted > norm && lasted <= old) {
            count(Effect.STOP_TOO_LONG, rules.now, Duration.ofSeconds(lasted - norm));
            count(Effect.STOP_UNKNOWN, rules.now, Duration.ZERO);
        }
        if (lasted <= norm && lasted > old) {
            count(Effect.STOP_WITHIN_NORM, rules.now, Duration.ZERO);
        }
    }
}
