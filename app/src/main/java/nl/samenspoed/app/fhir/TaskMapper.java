package nl.samenspoed.app.fhir;

import java.time.Instant;
import java.util.Date;
import nl.samenspoed.app.patient.Limits;
import nl.samenspoed.app.patient.TreatmentLimit;
import nl.samenspoed.app.placement.Duty;
import nl.samenspoed.app.placement.Journey;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.OfferState;
import nl.samenspoed.app.placement.RefusalReason;
import nl.samenspoed.app.placement.Remark;
import nl.samenspoed.app.request.RideStep;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** An offer as a bidding task; it says enough to judge and not who the patient is. */
final class TaskMapper {

    private TaskMapper() {}

    /**
     * @param journey what the offer asks to drive; null for a place, or when it is not known
     * @param duty that it must be accepted; null when it need not be
     */
    static Task toFhir(Offer offer, @Nullable Journey journey, @Nullable Duty duty) {
        var task = new Task();
        task.setId(offer.id().toString());
        Metas.of(task, offer.version(), offer.changedAt());
        task.addIdentifier()
                .setSystem(Systems.REQUEST_NUMBER)
                .setValue(Long.toString(offer.requestNumber()));
        task.setStatus(OfferStatuses.of(offer.state().status()));
        task.setIntent(TaskIntent.PROPOSAL);
        task.setCode(
                Codes.concept(
                        Systems.TASK,
                        offer.isOfTransport() ? "offer-of-transport" : "offer-of-patient"));
        task.setFocus(References.to("ServiceRequest", offer.request().value()));
        task.setRequester(References.to("Organization", offer.desk().value()));
        task.setOwner(References.to("HealthcareService", offer.service().value()));
        task.addExtension(
                Extensions.of(
                        "owner-organization",
                        References.to("Organization", offer.organisation().value())));
        task.addExtension(Extensions.of("held", new BooleanType(offer.held())));
        task.setAuthoredOnElement(time(offer.madeAt()));
        task.setLastModifiedElement(time(offer.changedAt()));
        task.getRestriction().getPeriod().setEndElement(time(offer.answerBy()));
        state(task, offer.state());
        EscalationMapper.extend(task, offer);
        mustDeliver(task, duty);
        content(task, offer);
        if (journey != null) {
            journey(task, offer, journey);
        }
        output(task, "start-proposed", offer.proposedStart());
        output(task, "start-agreed", offer.agreedStart());
        offer.talk().forEach(said -> task.addNote(note(said)));
        return task;
    }

    private static void mustDeliver(Task task, @Nullable Duty duty) {
        if (duty == null) {
            return;
        }
        var extension = Extensions.named("must-deliver");
        Extensions.part(extension, "declared-at", duty.declared().observedAt());
        extension.addExtension("declared-free", new IntegerType(duty.declared().free()));
        duty.exempt().stream()
                .map(RefusalReason::code)
                .sorted()
                .forEach(code -> extension.addExtension("exempt", new CodeType(code)));
        var rule = duty.declared().rule();
        if (rule != null) {
            extension.addExtension("agreement", new StringType(rule.version()));
            extension.addExtension("rule", new StringType(rule.dutch()));
        }
        task.addExtension(extension);
    }

    private static void state(Task task, OfferState state) {
        switch (state) {
            case OfferState.Open _ -> {}
            case OfferState.Accepted(var _, var _, var arrivedAt) ->
                    task.setBusinessStatus(
                            Codes.concept(
                                    Systems.TASK, arrivedAt == null ? "selected" : "arrived"));
            case OfferState.Refused(var _, var _, var reason, var remark) ->
                    task.setStatusReason(
                            new CodeableConcept(
                                            new Coding(Systems.OFFER_REFUSAL, reason.code(), null))
                                    .setText(remark));
            case OfferState.Expired _ ->
                    task.setStatusReason(Codes.concept(Systems.TASK, "expired"));
            case OfferState.Withdrawn(var _, var because) ->
                    task.setStatusReason(Codes.concept(Systems.TASK, "withdrawn").setText(because));
            case OfferState.FellThrough(var _, var _, var because) ->
                    task.setStatusReason(
                            Codes.concept(Systems.TASK, "did-not-arrive").setText(because));
        }
    }

    /** A ride belongs to the place it leads to; only who drives it has gone anywhere. */
    private static void journey(Task task, Offer offer, Journey journey) {
        var place = journey.place();
        if (place != null) {
            task.addPartOf(References.to("Task", place.value()));
        }
        var drives =
                journey.carrier() != null
                        && journey.carrier().service().equals(offer.service())
                        && offer.state() instanceof OfferState.Accepted;
        if (!drives) {
            return;
        }
        output(task, "expected-arrival", journey.expectedAt());
        for (var step : RideStep.values()) {
            journey.at(step)
                    .ifPresent(
                            at -> {
                                task.setBusinessStatus(Codes.concept(Systems.TASK, step.code()));
                                output(task, step.code(), at);
                            });
        }
    }

    private static void content(Task task, Offer offer) {
        var content = offer.content();
        if (!content.summary().isEmpty()) {
            task.setDescription(content.summary());
        }
        var priority = RequestStatuses.priority(content.urgency());
        if (priority != null) {
            task.setPriority(TaskPriority.valueOf(priority.name()));
        }
        input(
                task,
                offer.isOfTransport() ? "transport" : "service-kind",
                new CodeType(content.kind()));
        input(task, "destination", content.to() == null ? null : new StringType(content.to()));
        var urgency = content.urgency();
        input(task, "urgency", urgency == null ? null : new CodeType(urgency.name()));
        var age = content.ageBand();
        input(task, "age-band", age == null ? null : new StringType(age));
        input(
                task,
                "gender",
                offer.isOfTransport() ? null : new CodeType(Codes.of(content.gender())));
        var place = content.municipality();
        input(task, "municipality", place == null ? null : new StringType(place));
        content.mustHaves().stream()
                .sorted()
                .forEach(code -> input(task, "must-have", new CodeType(code)));
        limits(task, content.limitsKnown());
        content.wishes().stream().sorted().forEach(code -> input(task, "wish", new CodeType(code)));
        input(
                task,
                offer.isOfTransport() ? "pick-up-from" : "earliest",
                content.earliest() == null ? null : time(content.earliest()));
        input(task, "latest", content.latest() == null ? null : time(content.latest()));
    }

    /** Each of them, also where nobody knows: silence would read as a yes. */
    private static void limits(Task task, Limits limits) {
        for (var limit : TreatmentLimit.values()) {
            input(task, Codes.of(limit), new CodeType(Codes.of(limits.of(limit))));
        }
    }

    private static void output(Task task, String name, @Nullable Instant start) {
        if (start != null) {
            task.addOutput().setType(Codes.concept(Systems.TASK, name)).setValue(time(start));
        }
    }

    private static Annotation note(Remark said) {
        var note = new Annotation();
        note.setAuthor(new StringType(said.by()));
        note.setTimeElement(time(said.at()));
        // A note needs a text, also when only a moment was given.
        note.setText(said.text() == null ? String.valueOf(said.start()) : said.text());
        note.addExtension(Extensions.of("remark-kind", new CodeType(said.kind().code())));
        if (said.start() != null) {
            note.addExtension(Extensions.of("remark-start", time(said.start())));
        }
        return note;
    }

    private static void input(Task task, String name, @Nullable Type value) {
        if (value != null) {
            task.addInput().setType(Codes.concept(Systems.TASK, name)).setValue(value);
        }
    }

    private static DateTimeType time(Instant instant) {
        var type = new DateTimeType(Date.from(instant));
        type.setTimeZoneZulu(true);
        return type;
    }
}
