package nl.samenspoed.app.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.BoardFilter;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;

/** What places report, and what the board shows. */
final class FigureSentences {

    private final Cast cast;

    FigureSentences(Cast cast) {
        this.cast = cast;
    }

    void teach(Vocabulary vocabulary) {
        vocabulary
                .deed("nothing is done", said -> Outcome.done("nothing"))
                .deed("{place} reports {number} free", this::report)
                .deed("the feed of {place} reports {number} free, seen at {time}", this::feed)
                .deed("{place} says that its figure still holds", this::confirm)
                .sight("{place} shows {number} free", this::known)
                .sight("{place} shows {number} free, seen {number} min ago", this::aged)
                .sight("{place} shows unknown, with {number} free the last time", this::stale)
                .sight("{place} shows that it never reported", this::never);
    }

    private Outcome<?> report(List<String> said) {
        var place = said.get(0);
        return cast.the.capacity.report(
                cast.at(place),
                CommandKey.random(),
                cast.place(place),
                CapacityReport.now(Integer.parseInt(said.get(1))));
    }

    private Outcome<?> feed(List<String> said) {
        var place = said.get(0);
        return cast.the.capacity.report(
                cast.at(place),
                CommandKey.random(),
                cast.place(place),
                new CapacityReport(
                        Integer.parseInt(said.get(1)),
                        null,
                        null,
                        null,
                        cast.clock().at(said.get(2)),
                        FigureSource.FEED,
                        "feed",
                        false));
    }

    private Outcome<?> confirm(List<String> said) {
        var place = said.getFirst();
        return cast.the.capacity.confirm(cast.at(place), CommandKey.random(), cast.place(place));
    }

    private void known(List<String> said) {
        assertThat(shown(said.getFirst())).isEqualTo(said.get(1) + " free");
    }

    private void aged(List<String> said) {
        known(said);
        assertThat(((Availability.Known) onTheBoard(said.getFirst())).age())
                .hasMinutes(Long.parseLong(said.get(2)));
    }

    private void stale(List<String> said) {
        assertThat(shown(said.getFirst())).isEqualTo("unknown, last " + said.get(1));
    }

    private void never(List<String> said) {
        assertThat(shown(said.getFirst())).isEqualTo("never reported");
    }

    private String shown(String place) {
        return switch (onTheBoard(place)) {
            case Availability.Known known -> known.free() + " free";
            case Availability.Stale stale -> "unknown, last " + stale.free();
            case Availability.Never() -> "never reported";
        };
    }

    private Availability onTheBoard(String place) {
        var service = cast.place(place);
        return cast
                .the
                .capacity
                .board(
                        SmallWorld.coordinator(),
                        new BoardFilter(cast.entry(service).kind(), null, null))
                .stream()
                .filter(row -> row.service().id().equals(service))
                .findFirst()
                .orElseThrow()
                .availability();
    }
}
