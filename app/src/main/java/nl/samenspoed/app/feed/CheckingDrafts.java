package nl.samenspoed.app.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;

/** What must be right about a feed before it is kept. */
final class CheckingDrafts {

    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofDays(7);
    private static final int LONGEST_NAME = 100;
    private static final int MOST_BEDS = 9_999;

    private CheckingDrafts() {}

    static Optional<Refusal> wrongIn(FeedDraft draft, NetworkSnapshot network) {
        return Stream.of(
                        name(draft),
                        interval(draft),
                        mapping(draft),
                        codes(draft, network),
                        draft.format().counts() ? counted(draft) : notCounted(draft))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> name(FeedDraft draft) {
        return draft.name().isBlank()
                        || draft.name().length() > LONGEST_NAME
                        || draft.name().chars().anyMatch(Character::isISOControl)
                ? Optional.of(Refusal.of(FeedRefusal.NAME_WRONG, LONGEST_NAME))
                : Optional.empty();
    }

    private static Optional<Refusal> interval(FeedDraft draft) {
        return draft.interval().compareTo(SHORTEST) < 0 || draft.interval().compareTo(LONGEST) > 0
                ? Optional.of(
                        Refusal.of(
                                FeedRefusal.INTERVAL_WRONG,
                                SHORTEST.toMinutes(),
                                LONGEST.toMinutes()))
                : Optional.empty();
    }

    private static Optional<Refusal> mapping(FeedDraft draft) {
        var fields = draft.format().usual().keySet();
        return draft.mapping().keySet().stream()
                .filter(field -> !fields.contains(field))
                .findFirst()
                .map(
                        field ->
                                Refusal.of(
                                        FeedRefusal.UNKNOWN_FIELD,
                                        field,
                                        String.join(", ", fields)));
    }

    /** A sender that says who it is, paths that lead somewhere, and beds for each unit. */
    private static Optional<Refusal> counted(FeedDraft draft) {
        var all = new HashMap<>(draft.format().usual());
        all.putAll(draft.mapping());
        var names = AdtNames.of(all);
        var wrong = names.wrongPaths();
        if (!wrong.isEmpty()) {
            return Optional.of(Refusal.of(FeedRefusal.PATH_WRONG, wrong.getFirst()));
        }
        if (names.application().isBlank() || names.facility().isBlank()) {
            return Optional.of(Refusal.of(FeedRefusal.SENDER_MISSING));
        }
        if (draft.knowsPromises()) {
            return Optional.of(Refusal.of(FeedRefusal.KNOWS_NO_PROMISES));
        }
        return !draft.staffed().keySet().equals(draft.codes().keySet())
                        || draft.staffed().values().stream().anyMatch(n -> n < 0 || n > MOST_BEDS)
                ? Optional.of(Refusal.of(FeedRefusal.STAFFED_WRONG, MOST_BEDS))
                : Optional.empty();
    }

    private static Optional<Refusal> notCounted(FeedDraft draft) {
        return draft.staffed().isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(FeedRefusal.NOT_COUNTED));
    }

    /** Each code leads to an active service of the organisation itself. */
    private static Optional<Refusal> codes(FeedDraft draft, NetworkSnapshot network) {
        if (draft.codes().isEmpty()) {
            return Optional.of(Refusal.of(FeedRefusal.NO_CODES));
        }
        var own = own(draft, network);
        var seen = new HashSet<String>();
        for (var code : draft.codes().values()) {
            if (!own.containsKey(code)) {
                return Optional.of(Refusal.of(FeedRefusal.UNKNOWN_SERVICE, code));
            }
            // Units of one service are added up; of two figures one would be lost.
            if (!draft.format().counts() && !seen.add(code)) {
                return Optional.of(Refusal.of(FeedRefusal.SERVICE_TWICE, code));
            }
        }
        return Optional.empty();
    }

    /** The services that a draft that is right leads to. */
    static Map<String, ServiceId> services(FeedDraft draft, NetworkSnapshot network) {
        var own = own(draft, network);
        return draft.codes().entrySet().stream()
                .filter(code -> own.containsKey(code.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, code -> own.get(code.getValue())));
    }

    private static Map<String, ServiceId> own(FeedDraft draft, NetworkSnapshot network) {
        return network.listServices(draft.organisation()).stream()
                .collect(Collectors.toMap(ServiceEntry::code, ServiceEntry::id));
    }
}
