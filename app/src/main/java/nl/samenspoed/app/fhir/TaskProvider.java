package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.OfferSearch;
import nl.samenspoed.app.placement.PlacementRefusal;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.RefusalReason;
import nl.samenspoed.app.placement.Transports;
import nl.samenspoed.app.request.CareRequestId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** Offers over FHIR: make one, look at it, answer it, take it back. */
final class TaskProvider implements IResourceProvider {

    private final Calls calls;
    private final Placements placements;
    private final Transports transports;
    private final Tasks tasks;
    private final ConsultTasks consults;
    private final InstantSource clock;

    TaskProvider(
            Calls calls,
            Placements placements,
            Transports transports,
            Tasks tasks,
            ConsultTasks consults,
            InstantSource clock) {
        this.consults = consults;
        this.transports = transports;
        this.tasks = tasks;
        this.calls = calls;
        this.placements = placements;
        this.clock = clock;
    }

    @Override
    public Class<Task> getResourceType() {
        return Task.class;
    }

    @Read
    public Task read(@IdParam IdType id, RequestDetails request) {
        var call = calls.of(request);
        return placements
                .find(call.actor(), new OfferId(References.id(id)))
                .map(tasks::of)
                .or(() -> consults.find(call, id))
                .orElseThrow(() -> Refused.because(PlacementRefusal.NOT_FOUND));
    }

    @Search
    public Bundle search(
            @OptionalParam(name = Task.SP_CODE) @Nullable TokenParam code,
            @OptionalParam(name = Task.SP_STATUS) @Nullable TokenOrListParam status,
            @OptionalParam(name = Task.SP_OWNER) @Nullable ReferenceParam owner,
            @OptionalParam(name = Task.SP_FOCUS) @Nullable ReferenceParam focus,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam updated,
            @OptionalParam(name = Pages.AFTER) @Nullable StringParam after,
            @Count @Nullable Integer count,
            RequestDetails request) {
        var call = calls.of(request);
        if (code != null && ConsultMapper.CODE.equals(code.getValue())) {
            UUID on = References.asked("ServiceRequest", focus);
            var asked = consults.search(call, on == null ? null : new CareRequestId(on));
            return Pages.whole(asked, request);
        }
        if (!call.actor().may(Capability.ANSWER_OFFER)) {
            call.needs(Capability.READ_REQUEST);
        }
        var size = Pages.size(count);
        var asked = ServiceRequestProvider.codes(status);
        var statuses = OfferStatuses.asked(asked);
        if (statuses.isEmpty() && !asked.isEmpty()) {
            return Pages.whole(List.of(), request);
        }
        var place = after == null ? null : Pages.place(after.getValue());
        var ofOrganisation = owner != null && "Organization".equals(owner.getResourceType());
        UUID organisation = ofOrganisation ? References.asked("Organization", owner) : null;
        UUID service = ofOrganisation ? null : References.asked("HealthcareService", owner);
        UUID of = References.asked("ServiceRequest", focus);
        var search =
                new OfferSearch(
                        null,
                        statuses,
                        organisation == null ? null : new OrganisationId(organisation),
                        service == null ? null : new ServiceId(service),
                        of == null ? null : new CareRequestId(of),
                        Pages.from(updated),
                        Pages.before(updated),
                        0,
                        size + 1);
        var found = after(place, search, wanted -> placements.search(call.actor(), wanted));
        return Pages.page(found, size, tasks.of(found), TaskProvider::place, request);
    }

    /** Goes on after a place: from its moment on, without those at that moment already seen. */
    private static List<Offer> after(
            Pages.@Nullable Place place,
            OfferSearch search,
            Function<OfferSearch, List<Offer>> door) {
        if (place == null) {
            return door.apply(search);
        }
        for (int offset = 0; ; offset += search.limit()) {
            var found = door.apply(from(place, search, offset));
            var unseen = found.stream().filter(one -> place(one).compareTo(place) > 0).toList();
            if (found.size() < search.limit() || unseen.size() == found.size()) {
                return unseen;
            }
            if (!unseen.isEmpty()) {
                var seen = found.size() - unseen.size();
                return door.apply(from(place, search, offset + seen));
            }
        }
    }

    private static OfferSearch from(Pages.Place place, OfferSearch search, int offset) {
        return new OfferSearch(
                search.id(),
                search.statuses(),
                search.organisation(),
                search.service(),
                search.request(),
                place.changedAt(),
                search.changedBefore(),
                offset,
                search.limit());
    }

    private static Pages.Place place(Offer offer) {
        return new Pages.Place(offer.changedAt(), offer.id().value());
    }

    @Create
    public MethodOutcome create(@ResourceParam Task task, RequestDetails request) {
        return create(calls.of(request), task);
    }

    MethodOutcome create(Call call, Task task) {
        if (task.getStatus() != TaskStatus.REQUESTED) {
            throw Refused.because(
                    task.hasStatus() ? FhirRefusal.UNKNOWN_CODE : FhirRefusal.ELEMENT_MISSING,
                    "Task.status");
        }
        if (ConsultTasks.isConsult(task)) {
            return Outcomes.of(consults.create(call, task), true);
        }
        var of = References.id("ServiceRequest", "Task.focus", task.getFocus());
        var to = References.id("HealthcareService", "Task.owner", task.getOwner());
        var offers =
                RideAsked.isIn(task)
                        ? transports.order(
                                call.actor(),
                                call.key(),
                                new CareRequestId(of),
                                RideAsked.wanted(task),
                                List.of(new ServiceId(to)),
                                clock(task))
                        : placements.offer(
                                call.actor(),
                                call.key(),
                                new CareRequestId(of),
                                List.of(new ServiceId(to)),
                                clock(task));
        return Outcomes.of(tasks.of(Refused.unlessDone(offers).getFirst()), true);
    }

    private @Nullable Duration clock(Task task) {
        var end = task.getRestriction().getPeriod().getEnd();
        return end == null ? null : Duration.between(clock.instant(), end.toInstant());
    }

    /** Only the status is looked at, and what is said last when the status stays. */
    @Update
    public MethodOutcome update(
            @IdParam IdType id, @ResourceParam Task task, RequestDetails request) {
        var call = calls.of(request);
        if (ConsultTasks.isConsult(task)) {
            return Outcomes.of(consults.update(call, id, task), false);
        }
        var offer = new OfferId(References.id(id));
        var answered = answer(call, offer, call.requiredVersion(), task);
        return Outcomes.of(tasks.of(Refused.unlessDone(answered)), false);
    }

    private Outcome<Offer> answer(Call call, OfferId offer, int version, Task task) {
        return switch (task.getStatus()) {
            case REQUESTED -> say(call, offer, version, task);
            case ACCEPTED -> accept(call, offer, version, task);
            case FAILED -> giveBack(call, offer, version, task);
            case REJECTED ->
                    placements.refuse(
                            call.actor(),
                            call.key(),
                            offer,
                            version,
                            reason(task),
                            task.getStatusReason().getText());
            case CANCELLED ->
                    placements.withdraw(
                            call.actor(), call.key(), offer, version, because(task, "withdrawn"));
            case null -> throw Refused.because(FhirRefusal.ELEMENT_MISSING, "Task.status");
            default -> throw Refused.because(FhirRefusal.UNKNOWN_CODE, "Task.status");
        };
    }

    /** A ride is accepted with the time at which it arrives. */
    private Outcome<Offer> accept(Call call, OfferId offer, int version, Task task) {
        var expected = RideAsked.expected(task);
        return expected == null
                ? placements.accept(call.actor(), call.key(), offer, version)
                : transports.accept(call.actor(), call.key(), offer, version, expected);
    }

    /** Whoever had accepted a ride cannot drive after all. */
    private Outcome<Offer> giveBack(Call call, OfferId id, int version, Task task) {
        if (!call.actor().may(Capability.ANSWER_OFFER)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        var found = placements.find(call.actor(), id);
        if (found.isEmpty()) {
            return Outcome.refused(PlacementRefusal.NOT_FOUND);
        }
        var ride = found.get().ride();
        if (ride == null) {
            throw Refused.because(FhirRefusal.UNKNOWN_CODE, "Task.status");
        }
        if (found.get().version() != version) {
            return Outcome.refused(PlacementRefusal.STALE, version, found.get().version());
        }
        return transports
                .giveBack(call.actor(), call.key(), ride, because(task, ""))
                .map(journey -> placements.find(call.actor(), id).orElseThrow());
    }

    private static String because(Task task, String otherwise) {
        var reason = task.getStatusReason();
        return reason.hasText() ? reason.getText() : otherwise;
    }

    /** A question by those who are asked, an answer by everybody else. */
    private Outcome<Offer> say(Call call, OfferId offer, int version, Task task) {
        if (!task.hasNote()) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "Task.note");
        }
        var text = Objects.requireNonNullElse(task.getNote().getLast().getText(), "").strip();
        var asked =
                placements
                        .find(call.actor(), offer)
                        .map(found -> found.organisation().equals(call.actor().organisation()))
                        .orElse(true);
        return asked
                ? placements.ask(call.actor(), call.key(), offer, version, text)
                : placements.answer(call.actor(), call.key(), offer, version, text);
    }

    private static RefusalReason reason(Task task) {
        var code = task.getStatusReason().getCodingFirstRep().getCode();
        if (code == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "Task.statusReason");
        }
        return RefusalReason.find(code)
                .orElseThrow(() -> Refused.because(FhirRefusal.UNKNOWN_CODE, "Task.statusReason"));
    }
}
