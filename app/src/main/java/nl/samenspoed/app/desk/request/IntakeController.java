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
import nl.samenspoed.app.request.ContactKind;
import nl.samenspoed.app.request.Feedbacks;
import nl.samenspoed.app.request.OpenRequest;
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
        var dispatched = DispatchTyped.read(checked, desk.t());
        if (!dispatched.form().isRight()) {
            return draw(desk, dispatched.form(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (earlier == null && dispatched.command() != null) {
            return takenOver(desk, checked, intake.toCommand(null), dispatched.command());
        }
        if (earlier == null) {
            var opened = requests.open(desk.actor(), checked.key(), intake.toCommand(null));
            return answer(desk, checked, opened);
        }
        var why = checked.choice(ContactKind.class, "contact");
        if (why.isEmpty()) {
            var wrong = checked.wrong("contact", desk.t().text("casework.contact.choose"));
            return draw(desk, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return earlier.open()
                ? follow(desk, checked, earlier.id(), why.get())
                : linked(desk, checked, intake.toCommand(earlier), why.get());
    }

    /** What the dispatch centre asked is not asked again: it goes on to the decision. */
    private ModelAndView takenOver(
            Desk desk, Form form, OpenRequest open, RequestCommand.TakeOverFromDispatch command) {
        var opened =
                requests.open(desk.actor(), form.key(), open)
                        .then(
                                request ->
                                        requests.handle(
                                                desk.actor(),
                                                form.following("dispatch"),
                                                request.id(),
                                                null,
                                                command));
        return answer(desk, form, opened);
    }

    /** A new request that says of which one it is the sequel, and why. */
    private ModelAndView linked(Desk desk, Form form, OpenRequest open, ContactKind why) {
        var said = new RequestCommand.RecordContact(open.repeatOf(), why, open.question());
        var opened =
                requests.open(desk.actor(), form.key(), open)
                        .then(
                                request ->
                                        requests.handle(
                                                desk.actor(),
                                                form.following("contact"),
                                                request.id(),
                                                null,
                                                said));
        return answer(desk, form, opened);
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

    /** What was said goes to the request that is already running; worse is triaged anew. */
    private ModelAndView follow(Desk desk, Form form, CareRequestId running, ContactKind why) {
        var said = new RequestCommand.RecordContact(null, why, form.stripped("question"));
        var noted = requests.handle(desk.actor(), form.key(), running, null, said);
        return switch (noted) {
            case Outcome.Done<CareRequest>(var request) ->
                    new ModelAndView(
                            "redirect:"
                                    + (why == ContactKind.WORSE
                                            ? next(desk, request)
                                            : "/requests/" + running));
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
