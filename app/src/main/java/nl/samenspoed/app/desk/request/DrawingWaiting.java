package nl.samenspoed.app.desk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.page.Tone;
import nl.samenspoed.app.placement.PlacesProposed;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.matching.Matching;
import nl.samenspoed.matching.api.Sentences;

/** Puts the proposal for all that wait in words. */
final class DrawingWaiting {

    private static final Duration LONG = Duration.ofHours(4);
    private static final Duration TOO_LONG = Duration.ofHours(8);

    private final Words words;
    private final Sentences sentences;
    private final Map<CareRequestId, Long> numbers = new HashMap<>();

    private DrawingWaiting(Words words) {
        this.words = words;
        this.sentences = Matching.sentences(words.locale(), Times.ZONE, DrawingPlaces.names(words));
    }

    static WaitingView draw(PlacesProposed proposed, Words words) {
        return new DrawingWaiting(words).draw(proposed);
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
        var care = request.phase() instanceof Phase.SeekingPlace(var place) ? place : null;
        return new WaitingView.Waiting(
                request.id().toString(),
                request.number(),
                CaseView.level(request.urgency()),
                care == null ? "" : care.summary(),
                care == null ? "" : words.care((Care) care),
                request.openedAt(),
                steps(waited),
                waited.compareTo(TOO_LONG) >= 0 ? Tone.NOW : Tone.SOON);
    }

    private String steps(Duration waited) {
        if (waited.compareTo(TOO_LONG) >= 0) {
            return words.text("casework.waiting.over", TOO_LONG.toHours());
        }
        return waited.compareTo(LONG) >= 0
                ? words.text("casework.waiting.over", LONG.toHours())
                : "";
    }
}
