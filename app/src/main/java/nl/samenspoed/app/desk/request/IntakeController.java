package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.util.Map;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Feedbacks;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestRefusal;
import nl.samenspoed.app.request.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes in a new request, and recognises a second contact while it is being typed. */
@Controller
class IntakeController {

    private static final int SUGGESTIONS = 12;

    private final CareRequests requests;
    private final Network network;
    private final Frames frames;
    private final Feedbacks feedbacks;

    IntakeController(CareRequests requests, Network network, Frames frames, Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
        this.requests = requests;
        this.network = network;
        this.frames = frames;
    }

    @GetMapping("/requests/new")
    ModelAndView blank(@ModelAttribute(name = "desk", binding = false) Desk desk) {
        return desk.actor().may(Capability.OPEN_REQUEST)
                ? draw(desk, Form.blank(null), HttpStatus.OK)
                : Refusals.page(desk.page(), Refusal.of(RequestRefusal.NOT_ALLOWED));
    }

    /** Who this may be, and whether the number can be right; posted, for it names a patient. */
    @PostMapping("/requests/new/check")
    ModelAndView check(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @RequestParam MultiValueMap<String, String> typed) {
        return new ModelAndView(
                "desk/request/recognised", "intake", panel(desk, Form.posted(typed)));
    }

    @PostMapping("/requests/new/municipalities")
    String municipalities(Model model, @RequestParam(defaultValue = "") String municipality) {
        model.addAttribute(
                "names",
                network.snapshot().searchMunicipalities(municipality, SUGGESTIONS).stream()
                        .map(Municipality::name)
                        .toList());
        return "desk/request/options";
    }

    @PostMapping("/requests/new")
    ModelAndView open(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @RequestParam MultiValueMap<String, String> typed) {
        var intake = intake(desk, Form.posted(typed));
        var checked = intake.checked(desk.t());
        if (!checked.isRight()) {
            return draw(desk, checked, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var earlier = chosen(desk, intake);
        if (earlier != null && earlier.open()) {
            return follow(desk, intake.form(), earlier.id());
        }
        var opened = requests.open(desk.actor(), checked.key(), intake.toCommand(earlier));
        return answer(desk, checked, opened);
    }

    private ModelAndView answer(Desk desk, Form form, Outcome<CareRequest> outcome) {
        return switch (outcome) {
            case Outcome.Done<CareRequest>(var request) ->
                    new ModelAndView("redirect:" + next(desk, request));
            case Outcome.Refused<CareRequest>(var refusal) ->
                    draw(
                            desk,
                            form.refused(desk.t(), refusal),
                            Refusals.status(refusal.code().kind()));
        };
    }

    /** What was said is noted with the request that is already running. */
    private ModelAndView follow(Desk desk, Form form, CareRequestId running) {
        var said =
                new RequestCommand.AddNote(
                        desk.t().text("casework.intake.second-contact", form.stripped("question")));
        var noted = requests.handle(desk.actor(), form.key(), running, null, said);
        return switch (noted) {
            case Outcome.Done<CareRequest> _ -> new ModelAndView("redirect:/requests/" + running);
            case Outcome.Refused<CareRequest> refused -> answer(desk, form, refused);
        };
    }

    private static String next(Desk desk, CareRequest request) {
        var path = "/requests/" + request.id();
        return Steps.next(request, desk.actor()).map(step -> path + "/" + step.path()).orElse(path);
    }

    private @Nullable WorkItem chosen(Desk desk, Intake intake) {
        return intake.earlier()
                .flatMap(
                        id ->
                                requests.repeatContacts(desk.actor(), intake.search()).stream()
                                        .filter(item -> item.id().equals(id))
                                        .findFirst())
                .orElse(null);
    }

    private ModelAndView draw(Desk desk, Form form, HttpStatus status) {
        return new ModelAndView(
                "desk/request/intake",
                Map.of(
                        "queue", frames.queue(desk, desk.list(), null),
                        "intake", panel(desk, form)),
                status);
    }

    private IntakePanel panel(Desk desk, Form form) {
        var intake = intake(desk, form);
        var typed = form.orNull("bsn");
        return new IntakePanel(
                form,
                requests.repeatContacts(desk.actor(), intake.search()),
                typed == null
                        ? IntakePanel.Bsn.NONE
                        : intake.bsn().isPresent() ? IntakePanel.Bsn.RIGHT : IntakePanel.Bsn.WRONG,
                frames.words(desk));
    }

    private Intake intake(Desk desk, Form form) {
        return new Intake(
                form,
                network.snapshot(),
                LocalDate.ofInstant(desk.now(), Times.ZONE),
                GpTyped.of(form, feedbacks));
    }
}
