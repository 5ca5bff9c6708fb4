package nl.samenspoed.app.dryrun.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Agreed;
import nl.samenspoed.app.agreement.rule.DeskForm;
import nl.samenspoed.app.agreement.rule.Hours;
import nl.samenspoed.app.agreement.rule.InForce;
import nl.samenspoed.app.agreement.rule.Place;
import nl.samenspoed.app.agreement.rule.Presence;
import nl.samenspoed.app.agreement.rule.Pressure;
import nl.samenspoed.app.agreement.rule.Room;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Rule.EscalationLadder.Step;
import nl.samenspoed.app.network.OpeningHours;
import org.jspecify.annotations.Nullable;

/** Made-up pasts and agreements, with everything that can happen in few and round numbers. */
final class SeededPast {

    static final Instant START = Instant.parse("2026-10-20T22:00:00Z");
    static final UUID REGION = new UUID(0, 1);
    static final UUID PART = new UUID(0, 2);
    static final UUID HAP = new UUID(0, 3);
    static final UUID HOME = new UUID(0, 4);

    private static final List<String> KINDS = List.of("elv-low", "wlz-crisis");
    private static final List<String> URGENCIES = List.of("U2", "U3");
    private static final List<String> ROLES = List.of("huisarts", "regiearts", "coordinator");
    private static final List<String> REASONS = List.of("full", "no-staff", "not-suitable");
    private static final List<String> OUTCOMES =
            List.of("self-care", "advice-only", "own-gp", "place");
    private static final List<String> REACHES =
            List.of("own-subregion", "region", "neighbours", "duty-manager");

    private final Random dice;

    SeededPast(int seed) {
        this.dice = new Random(seed);
    }

    List<Past> pasts(int count) {
        return IntStream.range(0, count).mapToObj(this::past).toList();
    }

    List<PastStop> stops(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        _ ->
                                new PastStop(
                                        REGION,
                                        sometimes() ? PART : HOME,
                                        one(KINDS),
                                        "admission-stop",
                                        START.plus(minutes(4000)),
                                        minutes(300),
                                        Duration.ofHours(2)))
                .toList();
    }

    /** What held in country, region and subregion, each from some moment until some other. */
    List<InForce> held() {
        var versions = new ArrayList<InForce>();
        for (Place place :
                List.of(
                        new Place.Country(),
                        new Place.Region(REGION),
                        new Place.Subregion(PART),
                        new Place.Pair(HAP, HOME))) {
            var from = START.minusSeconds(60);
            for (int i = dice.nextInt(3); i > 0; i--) {
                var until = from.plus(minutes(3000)).plusSeconds(60);
                versions.add(version(place, from, i == 1 && sometimes() ? null : until));
                from = until;
            }
        }
        return versions;
    }

    /** Usually one that never held; sometimes the one that does. */
    InForce tried(List<InForce> held) {
        if (!held.isEmpty() && dice.nextInt(8) == 0) {
            return one(held);
        }
        Place place =
                one(
                        List.of(
                                new Place.Country(),
                                new Place.Region(REGION),
                                new Place.Region(REGION),
                                new Place.Subregion(PART),
                                new Place.Pair(HAP, HOME)));
        return version(place, START, null);
    }

    private InForce version(Place place, Instant from, @Nullable Instant until) {
        var rules = new ArrayList<Agreed>();
        var busy = from.plus(minutes(2000));
        for (int kind = 0; kind < 18; kind++) {
            for (int i = dice.nextInt(3); i > 0; i--) {
                var rule = rule(kind);
                // One agreement says nothing twice.
                if (rules.stream()
                        .noneMatch(
                                other ->
                                        other.rule().subject() == rule.subject()
                                                && other.rule().about().equals(rule.about()))) {
                    rules.add(new Agreed(rule, one(List.of(Room.values()))));
                }
            }
        }
        return new InForce(
                new UUID(dice.nextLong(), dice.nextLong()),
                "v",
                place,
                from,
                until,
                rules,
                sometimes() ? List.of() : List.of(new Pressure(busy, busy.plus(minutes(2000)))));
    }

    private Rule rule(int kind) {
        var need = new About(maybe(KINDS), maybe(URGENCIES), null);
        var ofKind = About.kind(need.kind());
        return switch (kind) {
            case 0 -> new Rule.OfferClock(need, minutes(60));
            case 1 -> new Rule.ParallelOffers(need, 1 + dice.nextInt(4));
            case 2 -> new Rule.EscalationLadder(need, steps());
            case 3 -> new Rule.MustDeliver(ofKind, dice.nextInt(4) > 0, some(REASONS), 7);
            case 4 -> new Rule.FigureValidity(ofKind, minutes(300));
            case 5 ->
                    new Rule.StopNorm(
                            About.detail(need.kind(), sometimes() ? "admission-stop" : null),
                            minutes(300));
            case 6 -> new Rule.OutcomeValidation(About.need(null, need.urgency()), some(OUTCOMES));
            case 7 -> new Rule.ForceMandate(ofKind, some(ROLES));
            case 8 ->
                    new Rule.ConsultDuty(
                            new About(need.kind(), need.urgency(), sometimes() ? "fall" : null),
                            some(ROLES),
                            sometimes() ? minutes(40) : null,
                            dice.nextInt(4) == 0 ? 70 : null,
                            dice.nextInt(4) == 0 ? one(List.of(Hours.values())) : null);
            case 9 -> new Rule.Sharing(About.detail(need.kind(), "huisarts"), List.of("story"));
            case 10 -> new Rule.Catchment(need, minutes(60));
            case 11 -> new Rule.Preference(ofKind, some(ROLES));
            case 12 -> new Rule.DeskOrganisation(About.ALL, DeskForm.SHARED, minutes(30));
            case 13 -> new Rule.DeskHours(About.ALL, OpeningHours.OFFICE_HOURS);
            case 14 ->
                    new Rule.DeskDiscipline(
                            About.detail(null, "huisarts"),
                            Presence.REMOTE,
                            OpeningHours.OUT_OF_HOURS);
            case 15 -> new Rule.LeadClock(need, minutes(60));
            case 16 -> new Rule.BreachRoute(About.ALL, minutes(600), "regiobureau", null);
            default ->
                    new Rule.PressureMode(
                            About.ALL,
                            List.of("regiearts"),
                            Duration.ofHours(8),
                            List.of(rule(dice.nextInt(9)), new Rule.ParallelOffers(About.ALL, 6)));
        };
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 3; i++) {
            if (dice.nextInt(4) > 0) {
                steps.add(new Step(REACHES.get(i), 1 + dice.nextInt(4), minutes(30)));
            }
        }
        steps.add(new Step("duty-manager", 0, Duration.ZERO));
        return steps;
    }

    private Past past(int number) {
        var opened = START.plus(minutes(4000));
        return new Past(
                new UUID(1, number),
                number,
                opened,
                REGION,
                dice.nextInt(3) > 0 ? PART : HOME,
                sometimes() ? HAP : PART,
                IntStream.range(0, dice.nextInt(6))
                        .mapToObj(_ -> offer(opened))
                        .sorted(Comparator.comparing(Past.Offered::madeAt))
                        .toList(),
                IntStream.range(0, dice.nextInt(2)).mapToObj(_ -> climb(opened)).toList(),
                IntStream.range(0, dice.nextInt(3)).mapToObj(_ -> decided(opened)).toList(),
                IntStream.range(0, dice.nextInt(3)).mapToObj(_ -> consulted(opened)).toList(),
                IntStream.range(0, dice.nextInt(2)).mapToObj(_ -> forced(opened)).toList());
    }

    private Past.Need need() {
        return new Past.Need(one(KINDS), maybe(URGENCIES), sometimes() ? "fall" : null);
    }

    private Past.Offered offer(Instant opened) {
        var made = opened.plus(minutes(12));
        var how = one(List.of(Past.How.values()));
        var reason = how == Past.How.REFUSED ? one(REASONS) : null;
        return new Past.Offered(
                made,
                made.plus(minutes(60)).plusSeconds(60),
                need(),
                one(ROLES),
                dice.nextInt(9) == 0
                        ? null
                        : new Past.Asked(
                                sometimes() ? HOME : PART,
                                one(KINDS),
                                REGION,
                                sometimes() ? PART : HOME,
                                Duration.ofHours(2)),
                sometimes() ? new Past.Figure(dice.nextInt(3), made.minus(minutes(300))) : null,
                sometimes(),
                dice.nextInt(4) == 0,
                dice.nextInt(6) == 0 ? null : new Past.Ended(how, made.plus(minutes(60)), reason));
    }

    private Past.Climb climb(Instant opened) {
        var steps = steps();
        var taken = new ArrayList<Past.Taken>();
        var at = opened.plus(minutes(10));
        for (int i = 1 + dice.nextInt(steps.size()); i > 0; i--) {
            taken.add(new Past.Taken(at, dice.nextInt(5) > 0));
            var wait = steps.get(taken.size() - 1).nextAfter();
            at = at.plus(sometimes() ? wait : minutes(40)).plusSeconds(dice.nextInt(3));
        }
        return new Past.Climb(
                taken.getFirst().at(),
                need(),
                steps,
                taken,
                sometimes() ? List.of(opened.plus(minutes(30))) : List.of(),
                sometimes() ? at : null);
    }

    private Past.Decided decided(Instant opened) {
        var outcome = one(OUTCOMES);
        var need = need();
        return new Past.Decided(
                opened.plus(minutes(90)),
                outcome,
                outcome.equals("place") ? need : new Past.Need(null, need.urgency(), null),
                dice.nextInt(4) == 0,
                dice.nextInt(3) == 0);
    }

    private Past.Consulted consulted(Instant opened) {
        var asked = opened.plus(minutes(12));
        return new Past.Consulted(
                Set.copyOf(some(ROLES)),
                asked,
                sometimes() ? asked.plus(minutes(20)) : null,
                dice.nextInt(4) == 0 ? asked.plus(minutes(20)) : null);
    }

    private Past.Forced forced(Instant opened) {
        return new Past.Forced(
                opened.plus(minutes(90)), need(), sometimes() ? HOME : PART, one(ROLES));
    }

    private boolean sometimes() {
        return dice.nextBoolean();
    }

    private Duration minutes(int most) {
        return Duration.ofMinutes(dice.nextInt(most));
    }

    private <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(List<T> of) {
        return sometimes() ? one(of) : null;
    }

    private <T> List<T> some(List<T> of) {
        return of.stream().filter(_ -> sometimes()).toList();
    }
}
