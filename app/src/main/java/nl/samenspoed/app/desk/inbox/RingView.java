package nl.samenspoed.app.desk.inbox;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.consult.ConsultId;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.request.WorkItem;

/**
 * What rings for the reader.
 *
 * @param unseen offers that nobody at the own organisation has seen
 * @param forced places of the own organisation that were taken by force
 * @param calls requests for which the duty manager is wanted, also when one sees to it
 * @param questions to an adviser that nobody answered yet; they sound once, for others may be asked
 *     too
 */
public record RingView(
        List<OfferId> unseen,
        List<OfferId> forced,
        List<WorkItem> calls,
        List<ConsultId> questions) {

    public RingView {
        unseen = List.copyOf(unseen);
        forced = List.copyOf(forced);
        calls = List.copyOf(calls);
        questions = List.copyOf(questions);
    }

    /** What sounds when it comes, as ids with a space between. */
    public String sounding() {
        return questions.stream().map(ConsultId::toString).collect(Collectors.joining(" "));
    }

    /** What still sounds, as ids with a space between. */
    public String ringing() {
        return Stream.of(
                        unseen.stream().map(OfferId::toString),
                        forced.stream().map(OfferId::toString),
                        calls.stream()
                                .filter(call -> call.dutyTakenUpBy() == null)
                                .map(call -> call.id().toString()))
                .flatMap(ids -> ids)
                .collect(Collectors.joining(" "));
    }
}
