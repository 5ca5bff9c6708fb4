package nl.samenspoed.app.desk.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestCommand.Claiming;
import nl.samenspoed.app.request.RequestRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What goes from one shift to the next: offered together, and each accepted or not. */
@Controller
class ShiftController {

    private static final int MOST = 100;

    private final CareRequests requests;
    private final Network network;
    private final Frames frames;

    ShiftController(CareRequests requests, Network network, Frames frames) {
        this.requests = requests;
        this.network = network;
        this.frames = frames;
    }

    @GetMapping("/shift")
    ModelAndView show(@ModelAttribute(name = "desk", binding = false) Desk desk) {
        return desk.actor().may(Capability.OFFER_PLACE)
                ? page(desk, Form.blank(null), List.of())
                : Refusals.page(desk.page(), Refusal.of(RequestRefusal.NOT_ALLOWED));
    }

    @PostMapping("/shift/offer")
    ModelAndView offer(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        var to = desk(desk, form);
        if (to.isEmpty()) {
            return wrong(desk, form.wrong("to", desk.t().text("casework.lead.unknown")));
        }
        return form.all("request").isEmpty()
                ? wrong(desk, form.wrong("request", desk.t().text("casework.shift.choose")))
                : each(
                        desk,
                        form,
                        new Claiming.OfferShift(to.get(), form.orNull("word"), form.key().value()));
    }

    @PostMapping("/shift/accept")
    ModelAndView accept(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @RequestParam MultiValueMap<String, String> typed) {
        return each(desk, Form.posted(typed), new Claiming.AcceptShift());
    }

    @PostMapping("/shift/decline")
    ModelAndView decline(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.posted(typed);
        return each(desk, form, new Claiming.DeclineShift(form.stripped("reason")));
    }

    /** Empty when nobody is called what was typed; nothing typed is whoever comes here. */
    private Optional<OrganisationId> desk(Desk desk, Form form) {
        var name = form.stripped("to");
        return name.isEmpty()
                ? Optional.of(desk.actor().organisation())
                : network.snapshot().listOrganisations().stream()
                        .filter(Organisation::active)
                        .filter(organisation -> organisation.name().equalsIgnoreCase(name))
                        .map(Organisation::id)
                        .findFirst();
    }

    /** Each by itself: what somebody changed meanwhile keeps the rest from nobody. */
    private ModelAndView each(Desk desk, Form form, RequestCommand command) {
        var notes = new ArrayList<String>();
        int done = 0;
        for (var text : form.all("request")) {
            var id = Form.read(text, CareRequestId::of);
            switch (requests.handle(desk.actor(), key(form, id), id, null, command)) {
                case Outcome.Done<CareRequest> _ -> done++;
                case Outcome.Refused<CareRequest>(var refusal) ->
                        notes.add(
                                desk.t()
                                        .text(
                                                "casework.shift.not-done",
                                                number(desk, id),
                                                desk.t().refusal(refusal)));
            }
        }
        if (notes.isEmpty()) {
            return new ModelAndView("redirect:/shift");
        }
        notes.addFirst(desk.t().text("casework.shift.done", done));
        var page = page(desk, Form.blank(null), notes);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Sent twice is done once, each of them. */
    private static CommandKey key(Form form, CareRequestId id) {
        var name = form.key().value() + ":" + id;
        return new CommandKey(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private String number(Desk desk, CareRequestId id) {
        return requests.find(desk.actor(), id).map(request -> "#" + request.number()).orElse("");
    }

    private ModelAndView wrong(Desk desk, Form form) {
        var page = page(desk, form, List.of());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Desk desk, Form form, List<String> notes) {
        var actor = desk.actor();
        var view =
                new ShiftView(
                        requests.shiftTo(actor, MOST),
                        requests.shiftOf(actor, MOST),
                        notes,
                        form,
                        frames.words(desk));
        return new ModelAndView("desk/request/shift", Map.of("view", view));
    }
}
