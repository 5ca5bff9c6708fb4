package nl.samenspoed.app.placement;

import static nl.samenspoed.app.request.RequestsFixture.done;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;

/**
 * Plays a shift that is written down as a nurse would tell it: the ladder, who has a free bed, and
 * then at which time what happens and how the request stands after that. Times are on the wall.
 */
public final class LadderScenario {

    private static final int HOMES = 10;
    private static final ZoneId WALL = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(WALL);
    private static final Pattern HAPPENS =
            Pattern.compile("(\\d\\d:\\d\\d)\\s+(.*?)\\s+->\\s+(.*)");
    private static final Pattern STEP = Pattern.compile("(.*?) (\\d+) for (\\d+) min");
    private static final Map<String, LadderStep.Reach> REACHES =
            Map.of(
                    "own subregion", LadderStep.Reach.OWN_SUBREGION,
                    "region", LadderStep.Reach.REGION,
                    "neighbours", LadderStep.Reach.NEIGHBOURS);

    private final PlacementsFixture the;
    private final List<String> told = new ArrayList<>();
    private LocalDate day;
    private CareRequestId request;

    private LadderScenario(PlacementsFixture the) {
        this.the = the;
        this.day = LocalDate.ofInstant(the.clock.instant(), WALL);
        this.request = the.world.seekingPlace(SmallWorld.triagist()).id();
    }

    /** Returns the same text as it really went; a test compares the two. */
    static String play(PlacementsFixture the, String text) {
        var scenario = new LadderScenario(the);
        text.lines().filter(line -> !line.isBlank()).forEach(scenario::play);
        return String.join("\n", scenario.told) + "\n";
    }

    private void play(String line) {
        var words = line.strip().split("\\s+", 2);
        switch (words[0]) {
            case "day" -> {
                day = LocalDate.parse(words[1]);
                told.add(line);
            }
            case "given" -> {
                agree(the, words[1]);
                told.add(line);
            }
            case "free" -> {
                free(words[1]);
                told.add(line);
            }
            default -> happens(line);
        }
    }

    public static void agree(PlacementsFixture the, String steps) {
        var country =
                the.ladders.list(SmallWorld.coordinator()).stream()
                        .filter(ladder -> ladder.whom().equals(Ladder.Whom.ANYBODY))
                        .findFirst()
                        .orElseThrow();
        done(
                the.ladders.change(
                        keeper(),
                        CommandKey.random(),
                        country.id(),
                        country.version(),
                        steps(steps)));
    }

    /** Somebody who configures the whole country. */
    static Actor keeper() {
        return SmallWorld.actor(
                "Bo Beheer",
                SmallWorld.OFFICE,
                "beheerder",
                new Scope.Country(),
                Set.of(Capability.MANAGE_NETWORK));
    }

    static List<LadderStep> steps(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .map(LadderScenario::step)
                .toList();
    }

    private static LadderStep step(String text) {
        if (text.equals("duty manager")) {
            return new LadderStep(LadderStep.Reach.DUTY_MANAGER, 0, Duration.ZERO, null);
        }
        var said = STEP.matcher(text);
        if (!said.matches()) {
            throw new IllegalArgumentException("No step: " + text);
        }
        return new LadderStep(
                REACHES.get(said.group(1)),
                Integer.parseInt(said.group(2)),
                Duration.ofMinutes(Integer.parseInt(said.group(3))),
                null);
    }

    /** All that are not named are full. */
    private void free(String text) {
        var free =
                Arrays.stream(text.split(","))
                        .map(home -> home.replace("home", "").strip().split(": "))
                        .collect(
                                Collectors.toMap(
                                        home -> Integer.parseInt(home[0]),
                                        home -> Integer.parseInt(home[1])));
        IntStream.rangeClosed(1, HOMES)
                .forEach(home -> the.reportFree(home, free.getOrDefault(home, 0)));
    }

    private void happens(String line) {
        var said = HAPPENS.matcher(line.strip());
        if (!said.matches()) {
            throw new IllegalArgumentException("Nothing happens in: " + line);
        }
        waitUntil(said.group(1));
        tick();
        does(said.group(2));
        tick();
        told.add(line.substring(0, line.indexOf("->")) + "-> " + standing());
    }

    private void waitUntil(String time) {
        var at = day.atTime(LocalTime.parse(time)).atZone(WALL).toInstant();
        if (at.isBefore(the.clock.instant().minusSeconds(60))) {
            at = day.plusDays(1).atTime(LocalTime.parse(time)).atZone(WALL).toInstant();
        }
        if (at.isAfter(the.clock.instant())) {
            the.clock.advance(Duration.between(the.clock.instant(), at));
        }
    }

    /** What the program does by itself, until it has nothing more to do. */
    private void tick() {
        var now = the.clock.instant();
        while (the.placements.expire(now) + the.escalations.takeSteps(now) > 0) {
            // Until everything that was due is done.
        }
    }

    private void does(String what) {
        var triagist = SmallWorld.triagist();
        var key = CommandKey.random();
        switch (what) {
            case "nothing" -> {}
            case "the ladder is started" -> done(the.escalations.start(triagist, key, request));
            case "the ladder is stopped" ->
                    done(the.escalations.stop(triagist, key, request, "familie vindt zelf iets"));
            case "the need changes" -> {
                offers().forEach(offer -> done(the.withdraw(offer)));
                var other = RequestsFixture.shortStay();
                the.world.give(
                        triagist, request, new RequestCommand.DecideCare(other, "toch anders"));
            }
            case "the request is withdrawn" ->
                    the.world.give(triagist, request, new RequestCommand.Withdraw("opgeknapt"));
            case "the patient is diverted" ->
                    the.world.give(triagist, request, new RequestCommand.Divert("SEH", "slechter"));
            case "breathing gets worse" ->
                    the.world.give(
                            triagist,
                            request,
                            new RequestCommand.AnswerRedFlags(Set.of(RedFlag.BREATHING), null));
            case "the duty manager takes it up" ->
                    done(the.escalations.takeUpDutyCall(SmallWorld.coordinator(), key, request));
            default -> answers(what);
        }
    }

    private void answers(String what) {
        var said = what.split(" ");
        var home = Integer.parseInt(said[1]);
        var offer =
                offers().stream()
                        .filter(o -> o.service().equals(SmallWorld.beds(home)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(what + ", but was not asked"));
        switch (said[2]) {
            case "refuses" -> done(the.refuse(offer));
            case "accepts" -> done(the.accept(offer));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private List<Offer> offers() {
        return the.placements.ofRequest(SmallWorld.coordinator(), request).stream()
                .filter(Offer::isOpen)
                .toList();
    }

    private String standing() {
        var now = the.now(request);
        return switch (now.phase()) {
            case Phase.SeekingPlace(Care.Place _) -> asked(now) + ladder(now);
            case Phase.AwaitingArrival(var _, var _, var receiver) ->
                    "place at home " + number(receiver) + ladder(now);
            case Phase _ -> now.phase().code() + ladder(now);
        };
    }

    private static String asked(CareRequest now) {
        var homes =
                now.openOffers().values().stream()
                        .map(OfferedPlace::organisation)
                        .map(LadderScenario::number)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" and "));
        return homes.isEmpty() ? "nobody is asked" : "asked " + homes;
    }

    private static String ladder(CareRequest now) {
        var ladder = now.escalated().ladder();
        if (ladder == null) {
            return ", no ladder";
        }
        var call = ladder.duty();
        if (call != null) {
            return call.takenUpBy() == null
                    ? ", the duty manager is called"
                    : ", " + call.takenUpBy() + " sees to it";
        }
        var next = ladder.next().orElseThrow().reach().name().toLowerCase(Locale.ROOT);
        return ", next %s %s".formatted(TIME.format(ladder.nextAt()), next.replace('_', ' '));
    }

    private static int number(OrganisationId organisation) {
        return IntStream.rangeClosed(1, HOMES)
                .filter(home -> SmallWorld.home(home).equals(organisation))
                .findFirst()
                .orElseThrow();
    }
}
