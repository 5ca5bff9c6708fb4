package nl.samenspoed.app.administration.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.triage.ProtocolFault;
import nl.samenspoed.app.triage.Protocols;
import nl.samenspoed.app.triage.ReadProtocol;
import nl.samenspoed.app.triage.TriageRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Loads protocols, puts them to use and takes them out of use. */
@Controller
@RequestMapping(ProtocolController.BASE)
class ProtocolController {

    static final String BASE = "/administration/protocols";

    private static final Typed NEW = Typed.drawn(0, Map.of());

    private final Protocols protocols;
    private final DrawingProtocols drawing;

    ProtocolController(Protocols protocols, DrawingProtocols drawing) {
        this.protocols = protocols;
        this.drawing = drawing;
    }

    @GetMapping
    ModelAndView list(Actor actor, Page page, @RequestParam(defaultValue = "false") boolean saved) {
        return show(actor, page, NEW, List.of(), saved, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView load(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        mustManage(actor);
        var form = Typed.posted(values);
        var text = form.value("text");
        if (protocols.read(text, page.t().locale()) instanceof ReadProtocol.Wrong(var faults)) {
            return show(actor, page, form, faults, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(actor, page, form, protocols.load(actor, new CommandKey(key), text));
    }

    @PostMapping("/use")
    ModelAndView use(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        var form = Typed.posted(values);
        return answer(
                actor,
                page,
                form,
                region(form)
                        .then(
                                region ->
                                        protocols.use(
                                                actor,
                                                new CommandKey(key),
                                                form.stripped("name"),
                                                form.orNull("version"),
                                                region.region(),
                                                form.stripped("reason"))));
    }

    /** The text as it was loaded, to be changed and loaded again under another version. */
    @GetMapping("/{id}/text")
    ResponseEntity<byte[]> text(Actor actor, @PathVariable UUID id) {
        return protocols
                .text(actor, id)
                .map(
                        text ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .header(
                                                "Content-Disposition",
                                                "attachment; filename=\"protocol.json\"")
                                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private record Where(@Nullable RegionId region) {}

    private static Outcome<Where> region(Typed form) {
        var place = form.stripped("place");
        if (place.equals(DrawingProtocols.EVERYWHERE)) {
            return Outcome.done(new Where(null));
        }
        try {
            return Outcome.done(new Where(new RegionId(UUID.fromString(place))));
        } catch (IllegalArgumentException notAPlace) {
            return Outcome.refused(TriageRefusal.NOT_YOURS);
        }
    }

    private ModelAndView answer(Actor actor, Page page, Typed form, Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> new ModelAndView("redirect:" + BASE + "?saved=true");
            case Outcome.Refused<UUID>(var refusal) ->
                    show(
                            actor,
                            page,
                            form.refused(page.t().refusal(refusal)),
                            List.of(),
                            false,
                            Refusals.status(refusal.code().kind()));
        };
    }

    private ModelAndView show(
            Actor actor,
            Page page,
            Typed form,
            List<ProtocolFault> faults,
            boolean saved,
            HttpStatus status) {
        mustManage(actor);
        return new ModelAndView(
                "administration/protocol/list",
                Map.of("view", drawing.draw(actor, page, form, faults, saved)),
                status);
    }

    private static void mustManage(Actor actor) {
        if (!actor.may(Capability.MANAGE_PROTOCOLS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
