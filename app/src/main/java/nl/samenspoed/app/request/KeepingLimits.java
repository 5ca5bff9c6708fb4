package nl.samenspoed.app.request;

import java.util.List;
import nl.samenspoed.app.patient.LimitsChanged;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.patient.TreatmentLimits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with the patient what was told in a request, both or neither. */
@Component
class KeepingLimits {

    private final TreatmentLimits limits;
    private final Patients patients;
    private final ApplicationEventPublisher publisher;

    KeepingLimits(TreatmentLimits limits, Patients patients, ApplicationEventPublisher publisher) {
        this.limits = limits;
        this.patients = patients;
        this.publisher = publisher;
    }

    @EventListener
    void on(LimitsTold event) {
        var told = event.told();
        var unused =
                limits.record(
                        told.patient(),
                        told.told(),
                        told.source(),
                        told.remark(),
                        event.by(),
                        event.at());
        limits.now(patients.same(List.of(told.patient())))
                .forEach((id, now) -> publisher.publishEvent(new LimitsChanged(id, now)));
    }
}
