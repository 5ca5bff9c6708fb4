package nl.samenspoed.app.agreement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulebookTest {

    private static final UUID REGION = new UUID(0, 1);
    private static final UUID PART = new UUID(0, 2);
    private static final UUID HAP = new UUID(0, 3);
    private static final UUID HOME = new UUID(0, 4);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Situation HERE = new Situation(REGION, PART, HAP, HOME);
    private static final About U2 = About.need("elv-low", "U2");

    @Test
    void lowerLevelIsFollowedAsFarAsThereIsRoom() {
        assertThat(within(20, Room.ANY, 60)).isEqualTo(60);
        assertThat(within(20, Room.STRICTER, 10)).isEqualTo(10);
        assertThat(within(20, Room.STRICTER, 60)).isEqualTo(20);
        assertThat(within(20, Room.NONE, 10)).isEqualTo(20);
    }

    @Test
    void roomThatTheCountryDoesNotLeaveCannotBeGivenByTheRegion() {
        var book =
                new Rulebook(
                        List.of(
                                version(new Place.Subregion(PART), clock(About.ALL, 60), Room.ANY),
                                version(new Place.Region(REGION), clock(About.ALL, 10), Room.ANY),
                                version(new Place.Country(), clock(About.ALL, 20), Room.STRICTER)));
        var found = book.find(Subject.OFFER_CLOCK, U2, HERE, START).orElseThrow();

        assertThat(found.rule()).isEqualTo(clock(About.ALL, 10));
        assertThat(found.origin().place()).isEqualTo(new Place.Region(REGION));
        assertThat(found.overruled())
                .extracting(overruled -> overruled.origin().place())
                .containsExactly(new Place.Subregion(PART));
    }

    @Test
    void whatIsSaidOfTheKindGoesBeforeWhatIsSaidOfTheUrgency() {
        var rules =
                List.of(
                        new Agreed(clock(About.ALL, 60), Room.ANY),
                        new Agreed(clock(About.need(null, "U2"), 10), Room.ANY),
                        new Agreed(clock(About.kind("elv-low"), 30), Room.ANY));
        var book = new Rulebook(List.of(version(new Place.Country(), START, null, rules)));

        assertThat(book.find(Subject.OFFER_CLOCK, U2, HERE, START).orElseThrow().rule())
                .isEqualTo(clock(About.kind("elv-low"), 30));
        assertThat(book.find(Subject.PARALLEL_OFFERS, U2, HERE, START)).isEmpty();
    }

    @Test
    void twoOrganisationsAgreeWithEachOtherOnly() {
        var pair = version(new Place.Pair(HOME, HAP), clock(About.ALL, 5), Room.ANY);
        var book = new Rulebook(List.of(pair));

        assertThat(book.at(HERE, START)).containsExactly(pair);
        assertThat(book.at(new Situation(REGION, PART, HAP, new UUID(0, 9)), START)).isEmpty();
        assertThat(book.at(Situation.in(REGION, PART), START)).isEmpty();
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderOfLoadingMeansNothing(int seed) {
        var dice = new Random(seed);
        var versions = life(dice);
        var shuffled = new ArrayList<>(versions);
        Collections.shuffle(shuffled, dice);
        var one = new Rulebook(versions);
        var other = new Rulebook(shuffled);
        for (int hour = -2; hour < 60; hour++) {
            var at = START.plus(Duration.ofHours(hour));
            for (var urgency : List.of("U1", "U2", "U3")) {
                var asked = About.need("elv-low", urgency);
                var found = one.find(Subject.OFFER_CLOCK, asked, HERE, at);
                assertThat(other.find(Subject.OFFER_CLOCK, asked, HERE, at)).isEqualTo(found);
                assertThat(found.isPresent()).isEqualTo(hour >= 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noInstantHasTwoVersionsOrNone(int seed) {
        var book = new Rulebook(life(new Random(seed)));
        for (int minute = 0; minute < 60 * 60; minute += 7) {
            var at = START.plus(Duration.ofMinutes(minute));
            assertThat(book.at(HERE, at))
                    .extracting(version -> version.place().level())
                    .containsExactly(Place.Level.values());
        }
    }

    /** For each place one version after the other, as the database keeps them. */
    private static List<InForce> life(Random dice) {
        var places =
                List.of(
                        new Place.Country(),
                        new Place.Region(REGION),
                        new Place.Subregion(PART),
                        new Place.Pair(HAP, HOME));
        var versions = new ArrayList<InForce>();
        for (var place : places) {
            var from = START;
            int count = 1 + dice.nextInt(4);
            for (int i = 1; i <= count; i++) {
                var until = i == count ? null : from.plus(Duration.ofHours(1 + dice.nextInt(20)));
                versions.add(version(place, from, until, rules(dice)));
                from = until == null ? from : until;
            }
        }
        return versions;
    }

    private static List<Agreed> rules(Random dice) {
        var rules = new ArrayList<Agreed>();
        rules.add(agreed(dice, About.ALL));
        for (var urgency : List.of("U1", "U2")) {
            if (dice.nextBoolean()) {
                rules.add(agreed(dice, About.need(null, urgency)));
            }
        }
        if (dice.nextBoolean()) {
            rules.add(agreed(dice, About.kind("elv-low")));
        }
        Collections.shuffle(rules, dice);
        return rules;
    }

    private static Agreed agreed(Random dice, About about) {
        return new Agreed(
                clock(about, 1 + dice.nextInt(60)),
                Room.values()[dice.nextInt(Room.values().length)]);
    }

    private static long within(int country, Room room, int region) {
        var book =
                new Rulebook(
                        List.of(
                                version(new Place.Country(), clock(About.ALL, country), room),
                                version(
                                        new Place.Region(REGION),
                                        clock(About.ALL, region),
                                        Room.NONE)));
        var rule = book.find(Subject.OFFER_CLOCK, U2, HERE, START).orElseThrow().rule();
        return ((Rule.OfferClock) rule).within().toMinutes();
    }

    private static Rule.OfferClock clock(About about, int minutes) {
        return new Rule.OfferClock(about, Duration.ofMinutes(minutes));
    }

    private static InForce version(Place place, Rule rule, Room room) {
        return version(place, START, null, List.of(new Agreed(rule, room)));
    }

    private static InForce version(
            Place place, Instant from, @Nullable Instant until, List<Agreed> rules) {
        var name = place.code() + from;
        return new InForce(
                UUID.nameUUIDFromBytes(name.getBytes()), name, place, from, until, rules);
    }
}
