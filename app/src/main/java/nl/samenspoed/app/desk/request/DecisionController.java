package nl.samenspoed.app.desk.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.WhereWanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Decides which care fits. */
@Controller
class DecisionController {

    private static final int SUGGESTIONS = 12;

    private final CareRequests requests;
    private final Network network;
    private final Frames frames;

    DecisionController(CareRequests requests, Network network, Frames frames) {
        this.requests = requests;
        this.network = network;
        this.frames = frames;
    }

    /** Providers that fit what is being typed in the field of that name. */
    @PostMapping("/requests/providers/{field}")
    ModelAndView providers(
            @PathVariable String field, @RequestParam MultiValueMap<String, String> typed) {
        var text = Form.posted(typed).stripped(field);
        return new ModelAndView(
                "desk/request/options",
                "names",
                text.isEmpty()
                        ? List.of()
                        : network.snapshot().searchOrganisations(text, SUGGESTIONS).stream()
                                .map(Organisation::name)
                                .distinct()
                                .toList());
    }

    @PostMapping("/requests/{id}/decision")
    ModelAndView decide(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        var where = new WhereTyped(Form.posted(typed), network.snapshot());
        var form = checked(where.checked(desk.t()), desk);
        if (!form.isRight()) {
            return frames.again(desk, id, Step.DECISION, form);
        }
        var command =
                new RequestCommand.DecideCare(
                        care(form, where.wanted()),
                        form.stripped("reason"),
                        form.all("followed").stream()
                                .map(one -> Form.read(one, UUID::fromString))
                                .collect(Collectors.toSet()));
        var decided = requests.handle(desk.actor(), form.key(), id, form.version(), command);
        return frames.answer(desk, id, Step.DECISION, form, calledBack(desk, id, form, decided));
    }

    /** The advice and the safety net once more, in the language that was chosen. */
    @PostMapping("/requests/{id}/decision/advice")
    ModelAndView advice(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @PathVariable CareRequestId id,
            @RequestParam MultiValueMap<String, String> typed) {
        return switch (frames.translated(desk, id, Form.posted(typed))) {
            case Outcome.Done<Form>(var form) ->
                    new ModelAndView(
                            "desk/request/advicetexts", Map.of("page", desk.page(), "form", form));
            case Outcome.Refused<Form>(var refusal) -> Refusals.page(desk.page(), refusal);
        };
    }

    /** The call that is promised with advice, by the same press. */
    private Outcome<CareRequest> calledBack(
            Desk desk, CareRequestId id, Form form, Outcome<CareRequest> decided) {
        var call = new CallBackTyped(form);
        if (!form.has("care", "self-care") || !call.isWanted()) {
            return decided;
        }
        return decided.then(
                request ->
                        call.plan(desk)
                                .map(
                                        plan ->
                                                requests.handle(
                                                        desk.actor(),
                                                        form.following("call-back"),
                                                        id,
                                                        null,
                                                        plan))
                                .orElseGet(() -> Outcome.done(request)));
    }

    private static Form checked(Form form, Desk desk) {
        var checked = form;
        if (form.orNull("care") == null) {
            checked = checked.wrong("care", desk.t().text("casework.decision.choose"));
        }
        if (checked.orNull("due") != null
                && MomentTyped.parse(checked.typed("due"), desk.now()).isEmpty()) {
            checked = checked.wrong("due", desk.t().text("casework.call-back.when-wrong"));
        }
        for (var field : new String[] {"earliest", "latest"}) {
            if (form.orNull(field) != null && moment(form, field) == null) {
                checked = checked.wrong(field, desk.t().text("casework.field.moment"));
            }
        }
        var earliest = moment(form, "earliest");
        var latest = moment(form, "latest");
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            checked = checked.wrong("latest", desk.t().text("casework.decision.latest-first"));
        }
        return checked;
    }

    private static Care care(Form form, WhereWanted where) {
        var code = form.stripped("care");
        return switch (code) {
            case "self-care" ->
                    new Care.SelfCare(
                            form.stripped("advice"),
                            form.stripped("safetyNet"),
                            Advising.language(form));
            case "advice-only" -> new Care.AdviceOnly(form.stripped("advice"));
            case "own-gp" -> new Care.OwnGp(form.stripped("instruction"));
            default ->
                    new Care.Place(
                            code,
                            Set.copyOf(form.all("mustHaves")),
                            Set.copyOf(form.all("wishes")),
                            moment(form, "earliest"),
                            moment(form, "latest"),
                            form.stripped("summary"),
                            form.orNull("treatmentLimits"),
                            where);
        };
    }

    private static @Nullable Instant moment(Form form, String field) {
        var typed = form.orNull(field);
        try {
            return typed == null ? null : LocalDateTime.parse(typed).atZone(Times.ZONE).toInstant();
        } catch (DateTimeException notAMoment) {
            return null;
        }
    }
}
