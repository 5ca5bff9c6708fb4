package nl.samenspoed.app.demo.life;

import java.util.Map;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.TreatmentLimit;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestStory;
import org.springframework.stereotype.Component;

/** Of some who need a place, the made-up desk hears what they do not want. */
@Component
class TellingLimits {

    private static final Map<TreatmentLimit, LimitWish> WISHES =
            Map.of(
                    TreatmentLimit.RESUSCITATION, LimitWish.NOT_WANTED,
                    TreatmentLimit.HOSPITAL_ADMISSION, LimitWish.WANTED,
                    TreatmentLimit.INTENSIVE_CARE, LimitWish.NOT_WANTED);

    private final CareRequests requests;

    TellingLimits(CareRequests requests) {
        this.requests = requests;
    }

    void step(RequestStory story) {
        var request = story.request();
        if (!(request.phase() instanceof Phase.SeekingPlace)
                || request.number() % 3 != 0
                || story.facts().stream()
                        .anyMatch(
                                fact ->
                                        fact.event()
                                                instanceof RequestEvent.TreatmentLimitsRecorded)) {
            return;
        }
        var told =
                new RequestCommand.RecordTreatmentLimits(
                        WISHES, LimitSource.REPRESENTATIVE, "Besproken met de dochter (demo)");
        Playing.ignore(
                requests.handle(
                        Cast.of(request.intake().desk()),
                        CommandKey.random(),
                        request.id(),
                        null,
                        told));
    }
}
