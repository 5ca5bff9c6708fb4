package nl.samenspoed.app.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.capacity.StopId;
import nl.samenspoed.app.capacity.StopKind;
import nl.samenspoed.app.capacity.StopReason;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;

/** Stops, who inherits their load, and what is asked when their end has passed. */
final class StopSentences {

    private final Cast cast;

    StopSentences(Cast cast) {
        this.cast = cast;
    }

    void teach(Vocabulary vocabulary) {
        vocabulary
                .deed(
                        "{place} warns of an? {words} until {time}: {text}",
                        said -> declare(said, Stop.State.THREATENING))
                .deed(
                        "{place} declares an? {words} until {time}: {text}",
                        said -> declare(said, Stop.State.IN_FORCE))
                .deed(
                        "{place} puts its stop in force",
                        said -> change(said, new StopCommand.EnterForce(id(said, 0))))
                .deed(
                        "{place} prolongs its stop until {time}",
                        said ->
                                change(
                                        said,
                                        new StopCommand.Prolong(
                                                id(said, 0), cast.clock().at(said.get(1)))))
                .deed(
                        "{place} lifts its stop",
                        said -> change(said, new StopCommand.Lift(id(said, 0))))
                .deed(
                        "{place} lifts the stop of {place}",
                        said -> change(said, new StopCommand.Lift(id(said, 1))))
                .sight(
                        "{place} shows that a stop threatens until {time}",
                        said -> shows(said, Stop.State.THREATENING))
                .sight(
                        "{place} shows a stop in force until {time}",
                        said -> shows(said, Stop.State.IN_FORCE))
                .sight("{place} shows no stop", said -> assertThat(open(said.getFirst())).isEmpty())
                .sight(
                        "{place} is asked whether its stop still holds",
                        said -> assertThat(asks(said.getFirst())).isTrue())
                .sight(
                        "{place} is not asked whether its stop still holds",
                        said -> assertThat(asks(said.getFirst())).isFalse())
                .sight("{places} may inherit the load of {place}", this::heirs)
                .sight("{place} may inherit the load of nobody", this::inheritsNothing)
                .sight("{place} has been in stop for {time} today", this::inStopFor);
    }

    private Outcome<?> declare(List<String> said, Stop.State state) {
        var place = said.getFirst();
        var stops = cast.the.stops;
        return stops.handle(
                cast.at(place),
                CommandKey.random(),
                new StopCommand.Declare(
                        cast.place(place),
                        stops.kinds().stream()
                                .filter(kind -> kind.name().english().equals(said.get(1)))
                                .map(StopKind::code)
                                .findFirst()
                                .orElseThrow(),
                        state,
                        stops.reasons().stream()
                                .filter(reason -> reason.name().english().equals(said.get(3)))
                                .map(StopReason::code)
                                .findFirst()
                                .orElseThrow(),
                        null,
                        cast.clock().at(said.get(2))));
    }

    private Outcome<?> change(List<String> said, StopCommand command) {
        return cast.the.stops.handle(cast.at(said.getFirst()), CommandKey.random(), command);
    }

    private StopId id(List<String> said, int which) {
        return cast.the.stops.open().find(cast.place(said.get(which))).orElseThrow().id();
    }

    private Optional<Stop> open(String place) {
        return cast.the.stops.open().find(cast.place(place));
    }

    private void shows(List<String> said, Stop.State state) {
        assertThat(open(said.getFirst()))
                .hasValueSatisfying(
                        stop -> {
                            assertThat(stop.state()).isEqualTo(state);
                            assertThat(stop.expectedEnd()).isEqualTo(cast.clock().at(said.get(1)));
                        });
    }

    private boolean asks(String place) {
        return open(place).orElseThrow().asks(cast.clock().now());
    }

    private void heirs(List<String> said) {
        var stopped = cast.entry(cast.place(said.get(1)));
        var heirs = cast.places(said.getFirst());
        var open = cast.the.stops.open();
        assertThat(open.heirs(stopped)).extracting(heir -> heir.id()).isEqualTo(heirs);
        assertThat(heirs)
                .allSatisfy(
                        heir ->
                                assertThat(open.inheritedBy(cast.entry(heir)))
                                        .extracting(Stop::service)
                                        .contains(stopped.id()));
    }

    private void inheritsNothing(List<String> said) {
        var place = cast.entry(cast.place(said.getFirst()));
        assertThat(cast.the.stops.open().inheritedBy(place)).isEmpty();
    }

    private void inStopFor(List<String> said) {
        var place = said.getFirst();
        var now = cast.clock().now();
        var past =
                cast.the.stops.history(cast.at(place), cast.place(place), cast.clock().at("00:00"));
        assertThat(past)
                .singleElement()
                .extracting(stop -> WallClock.duration(stop.inForceFor(now)))
                .isEqualTo(said.get(1));
    }
}
