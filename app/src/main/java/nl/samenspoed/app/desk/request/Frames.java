package nl.samenspoed.app.desk.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.consult.Disciplines;
import nl.samenspoed.app.desk.breach.DrawingBreaches;
import nl.samenspoed.app.desk.inbox.Ring;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.patient.TreatmentLimits;
import nl.samenspoed.app.placement.Transports;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.EmergencyAccesses;
import nl.samenspoed.app.request.RequestRefusal;
import nl.samenspoed.app.request.RequestStory;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.request.WorkList;
import nl.samenspoed.app.triage.Triage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the frame of the desk: the queue on the left, one case or nothing on the right. */
@Component
class Frames {

    private final CareRequests requests;
    private final Patients patients;
    private final Network network;
    private final Triage triage;
    private final Panels panels;
    private final Ring ring;
    private final Transports transports;
    private final DrawingBreaches breaches;
    private final TreatmentLimits limits;
    private final Disciplines disciplines;
    private final EmergencyAccesses emergencies;
    private final RoleNames roles;

    Frames(
            CareRequests requests,
            Patients patients,
            Network network,
            Triage triage,
            Panels panels,
            Ring ring,
            Transports transports,
            DrawingBreaches breaches,
            TreatmentLimits limits,
            Disciplines disciplines,
            EmergencyAccesses emergencies,
            RoleNames roles) {
        this.disciplines = disciplines;
        this.emergencies = emergencies;
        this.roles = roles;
        this.limits = limits;
        this.breaches = breaches;
        this.transports = transports;
        this.requests = requests;
        this.patients = patients;
        this.network = network;
        this.triage = triage;
        this.panels = panels;
        this.ring = ring;
    }

    Words words(Desk desk) {
        return new Words(
                desk.page(),
                network.snapshot(),
                triage,
                transports.everyKind(),
                disciplines.list());
    }

    /**
     * What the protocols make of what was answered so far. They look at the patient's age, so it is
     * a look at the case like any other.
     */
    Outcome<UrgencyPanel> urgency(
            Desk desk, CareRequestId id, Form form, @Nullable Urgency current) {
        return find(desk, id).map(view -> UrgencyPanel.of(triage, view, form, current));
    }

    Queue queue(Desk desk, WorkList which, @Nullable CareRequestId open) {
        var actor = desk.actor();
        var own = actor.scope() instanceof Scope.OwnOrganisation;
        var list = own ? WorkList.OWN : which;
        var rows = requests.workList(actor, list, Queue.MOST);
        return new Queue(
                rows,
                list,
                !own,
                open,
                rows.size() == Queue.MOST,
                actor.may(Capability.OPEN_REQUEST),
                rows.stream()
                        .filter(item -> actor.organisation().equals(item.leadOfferedTo()))
                        .toList(),
                actor.scope() instanceof Scope.AmongDesks(var _, var among) ? among : null,
                ring.find(actor),
                words(desk));
    }

    /**
     * A case with, if any, the step that is open in it.
     *
     * @param chosen what the address says already, by the name of its field
     */
    ModelAndView show(
            Desk desk, CareRequestId id, @Nullable Step step, Map<String, String> chosen) {
        return switch (find(desk, id)) {
            case Outcome.Refused<CaseView>(var refusal) -> Refusals.page(desk.page(), refusal);
            case Outcome.Done<CaseView>(var view) -> {
                var open = Steps.open(view, step);
                if (desk.part()) {
                    yield part(view, open);
                }
                var form = Form.blank(view.request().version());
                for (var field : chosen.entrySet()) {
                    form = form.with(field.getKey(), field.getValue());
                }
                yield frame(
                        desk,
                        view,
                        open == null ? null : panels.draw(desk, open, view, form, List.of()),
                        HttpStatus.OK);
            }
        };
    }

    /** The next page after a command, or the same step again with everything that was typed. */
    ModelAndView answer(
            Desk desk, CareRequestId id, Step step, Form form, Outcome<CareRequest> outcome) {
        return switch (outcome) {
            case Outcome.Done<CareRequest>(var request) ->
                    new ModelAndView("redirect:" + after(desk, step, request));
            case Outcome.Refused<CareRequest>(var refusal) ->
                    again(desk, id, step, form.refused(desk.t(), refusal), refusal);
        };
    }

    /** The same step again, because something that was typed cannot be. */
    ModelAndView again(Desk desk, CareRequestId id, Step step, Form form) {
        return again(desk, id, step, form, null);
    }

    /**
     * @param refusal why it was refused; null when the form itself was wrong
     */
    ModelAndView again(
            Desk desk, CareRequestId id, Step step, Form form, @Nullable Refusal refusal) {
        return switch (find(desk, id)) {
            case Outcome.Refused<CaseView>(var gone) -> Refusals.page(desk.page(), gone);
            case Outcome.Done<CaseView>(var view) -> {
                var seen = form.version();
                var stale = refusal != null && refusal.code() == RequestRefusal.STALE;
                var missed = stale && seen != null ? view.since(seen) : List.<CaseView.Line>of();
                var fresh = form.lookedAt(view.request().version());
                yield frame(
                        desk,
                        view,
                        panels.draw(desk, step, view, fresh, missed),
                        refusal == null
                                ? HttpStatus.UNPROCESSABLE_CONTENT
                                : Refusals.status(refusal.code().kind()));
            }
        };
    }

    /** What the protocol advises in the language that was chosen; a look at the case as well. */
    Outcome<Form> translated(Desk desk, CareRequestId id, Form form) {
        return find(desk, id).map(view -> panels.translated(view, form));
    }

    Outcome<CaseView> find(Desk desk, CareRequestId id) {
        return requests.story(desk.actor(), id).map(story -> draw(desk, story));
    }

    private CaseView draw(Desk desk, RequestStory story) {
        var patient = story.request().patient();
        var line = Objects.requireNonNull(patients.lines(Set.of(patient)).get(patient));
        return DrawingCase.draw(
                story,
                line,
                story.through() == null ? breaches.of(story.request(), desk.page()) : List.of(),
                words(desk),
                desk.actor(),
                new LimitsView(limits.now(patient), limits.history(patient)),
                EmergencyPanel.of(story.through(), emergencies.of(story), words(desk), roles),
                requests.claimIdleAfter());
    }

    private ModelAndView frame(
            Desk desk, @Nullable CaseView view, @Nullable Panel panel, HttpStatus status) {
        var open = view == null ? null : view.request().id();
        var model = new HashMap<String, @Nullable Object>();
        model.put("view", view);
        model.put("panel", panel);
        model.put("queue", queue(desk, desk.list(), open));
        return new ModelAndView("desk/request/frame", model, status);
    }

    /** The case around the step that is open, which somebody may be filling in. */
    private static ModelAndView part(CaseView view, @Nullable Step open) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("view", view);
        model.put("open", open);
        return new ModelAndView("desk/request/case_", model);
    }

    ModelAndView list(Desk desk) {
        return frame(desk, null, null, HttpStatus.OK);
    }

    /** What waits until something else has happened. */
    private static boolean isLater(Step step) {
        return step == Step.CLOSE || step == Step.CALL_BACK;
    }

    /** Taking in and triage run on from step to step; everything else comes back to the case. */
    private static String after(Desk desk, Step done, CareRequest request) {
        var path = "/requests/" + request.id();
        return switch (done) {
            case RED_FLAGS, URGENCY, DECISION, WORSE, CONTACT ->
                    Steps.next(request, desk.actor())
                            .filter(next -> !next.isDirect() && !isLater(next))
                            .map(next -> path + "/" + next.path())
                            .orElse(path);
            case PLACES,
                    ARRIVAL,
                    NO_SHOW,
                    TRANSPORT,
                    NOTE,
                    VALIDATION,
                    CALL_BACK,
                    PATIENT,
                    LIMITS,
                    BRING_IN,
                    CONFERENCE,
                    LEAD,
                    ACCEPT_LEAD,
                    DECLINE_LEAD,
                    CLAIM,
                    RELEASE,
                    CLOSE,
                    DIVERT,
                    WITHDRAW,
                    HAND_OVER ->
                    path;
        };
    }
}
