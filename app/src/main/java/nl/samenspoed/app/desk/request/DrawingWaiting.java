package nl.samenspoed.app.desk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.page.Tone;
import nl.samenspoed.app.placement.PlacesProposed;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.matching.Matching;
import nl.samenspoed.matching.api.Sentences;
import org.jspecify.annotations.Nullable;

/** Puts the proposal for all that wait in words. */
final class DrawingWaiting {

    private final Words words;
    private final Function<@Nullable Urgency, List<Duration>> ages;
    private final Sentences sentences;
    private final Map<CareRequestId, Long> numbers = new HashMap<>();

    private DrawingWaiting(Words words, Function<@Nullable Urgency, List<Duration>> ages) {
        this.words = words;
        this.ages = ages;
        this.sentences = Matching.sentences(words.locale(), Times.ZONE, DrawingPlaces.names(words));
    }

    /**
     * @param ages the steps in which a request of this urgency gets older
     */
    static WaitingView draw(
            PlacesProposed proposed,
            Words words,
            Function<@Nullable Urgency, List<Duration>> ages) {
        return new DrawingWaiting(words, ages).draw(proposed);
    }

    private WaitingView draw(PlacesProposed proposed) {
        proposed.lines().forEach(line -> numbers.put(line.request().id(), line.request().number()));
        return new WaitingView(
                proposed.at(),
                verdict(proposed),
                proposed.lines().stream().map(line -> line(line, proposed.at())).toList(),
                waiting(proposed.unplaced(), proposed.at()),
                waiting(proposed.later(), proposed.at()));
    }

    /**
     * Never more than was worked out: hours are compared only where the same people get a place.
     */
    private String verdict(PlacesProposed proposed) {
        int together = proposed.lines().size();
        if (together > proposed.inTurn()) {
            return words.text("casework.waiting.more", together, proposed.inTurn());
        }
        var saved = proposed.saved();
        return saved != null && saved.toMinutes() > 0
                ? words.text("casework.waiting.saved", together, saved.toMinutes())
                : words.text("casework.waiting.same", together);
    }

    private WaitingView.Line line(PlacesProposed.Line line, Instant now) {
        var ranked = line.ranked();
        var reasons = new ArrayList<String>();
        ranked.reasons().forEach(reason -> reasons.add(sentences.of(reason)));
        ranked.remarks().forEach(remark -> reasons.add(sentences.of(remark)));
        return new WaitingView.Line(
                waiting(line.request(), now),
                line.service().id().toString(),
                line.service().name(),
                DrawingPlaces.where(words, line.service()),
                DrawingPlaces.minutes(ranked.travel()),
                reasons,
                giving(line));
    }

    private String giving(PlacesProposed.Line line) {
        if (!line.givesWay()) {
            return "";
        }
        var others =
                line.yieldsTo().stream()
                        .map(id -> String.valueOf(numbers.get(id)))
                        .collect(Collectors.joining(", "));
        return words.text(
                "casework.waiting.gives-way",
                line.favourite().name(),
                others,
                DrawingPlaces.minutes(line.sacrifice()));
    }

    private List<WaitingView.Waiting> waiting(List<CareRequest> requests, Instant now) {
        return requests.stream().map(request -> waiting(request, now)).toList();
    }

    private WaitingView.Waiting waiting(CareRequest request, Instant now) {
        var waited = Duration.between(request.openedAt(), now);
        var steps = ages.apply(request.urgency());
        var passed = (int) steps.stream().filter(step -> waited.compareTo(step) >= 0).count();
        var care = request.phase() instanceof Phase.SeekingPlace(var place) ? place : null;
        return new WaitingView.Waiting(
                request.id().toString(),
                request.number(),
                CaseView.level(request.urgency()),
                care == null ? "" : care.summary(),
                care == null ? "" : words.care((Care) care),
                request.openedAt(),
                passed == 0
                        ? ""
                        : words.text(
                                "casework.waiting.step",
                                passed,
                                steps.size(),
                                lasted(steps.get(passed - 1))),
                tone(passed, steps.size()));
    }

    private String lasted(Duration step) {
        return step.toMinutes() % 60 == 0
                ? words.text("casework.waiting.hours", step.toHours())
                : words.text("casework.waiting.minutes", step.toMinutes());
    }

    /** Calm at first, amber from halfway, and at the last step somebody must act now. */
    private static Tone tone(int passed, int steps) {
        if (passed == steps) {
            return Tone.NOW;
        }
        return passed * 2 >= steps ? Tone.SOON : Tone.CALM;
    }
}
