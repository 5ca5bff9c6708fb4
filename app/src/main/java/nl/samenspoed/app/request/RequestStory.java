package nl.samenspoed.app.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoed.app.patient.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A request with the facts it is made of, oldest first.
 *
 * @param through the emergency access by which it is seen; null for who may see it anyway
 */
public record RequestStory(
        CareRequest request, List<RecordedFact> facts, @Nullable EmergencyAccess through) {

    /** The request as it was with so many facts; empty when it never stood so. */
    public Optional<CareRequest> asOf(int version) {
        return stoodAt(version)
                ? Optional.of(Folding.fold(request.id(), facts.subList(0, version)))
                : Optional.empty();
    }

    /** The request as it was after each change, oldest first. */
    public List<CareRequest> versions() {
        return IntStream.rangeClosed(1, facts.size())
                .mapToObj(this::asOf)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A command may record several facts at one moment, like a withdrawal and the end; nobody ever
     * saw the request between those.
     */
    private boolean stoodAt(int version) {
        if (version < 1 || version > facts.size()) {
            return false;
        }
        return version == facts.size()
                || !facts.get(version).at().equals(facts.get(version - 1).at());
    }

    /** Everybody it was ever thought to concern. */
    Set<PatientId> patients() {
        return facts.stream()
                .map(RecordedFact::event)
                .<PatientId>mapMulti(
                        (event, found) -> {
                            if (event instanceof RequestEvent.RequestOpened opened) {
                                found.accept(opened.patient());
                            }
                            if (event instanceof RequestEvent.PatientIdentified identified) {
                                found.accept(identified.patient());
                            }
                            if (event instanceof RequestEvent.TreatmentLimitsRecorded told) {
                                found.accept(told.patient());
                            }
                        })
                .collect(Collectors.toUnmodifiableSet());
    }
}
