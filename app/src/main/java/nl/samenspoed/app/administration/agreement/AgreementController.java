package nl.samenspoed.app.administration.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.agreement.AgreementCommand;
import nl.samenspoed.app.agreement.AgreementFault;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.ReadAgreement;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
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

/** Agreements as people handle them: read, brought, proposed, signed and ended. */
@Controller
@RequestMapping(AgreementController.BASE)
class AgreementController {

    static final String BASE = "/agreements";

    static final Typed NEW = Typed.drawn(0, Map.of());

    private final Agreements agreements;
    private final DrawingAgreements drawing;
    private final GivingCommands giving;

    AgreementController(Agreements agreements, DrawingAgreements drawing, GivingCommands giving) {
        this.agreements = agreements;
        this.drawing = drawing;
        this.giving = giving;
    }

    @GetMapping
    ModelAndView list(Actor actor, Page page) {
        return all(actor, page, NEW, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView bring(
            Actor actor,
            Page page,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        if (!actor.may(Capability.MANAGE_AGREEMENTS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var form = Typed.posted(values);
        var text = form.value("text");
        if (agreements.read(text, page.t().locale()) instanceof ReadAgreement.Wrong(var faults)) {
            return all(actor, page, form, faults, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var outcome =
                agreements.handle(actor, new CommandKey(key), new AgreementCommand.Bring(text));
        return switch (outcome) {
            case Outcome.Done<UUID>(var id) -> GivingCommands.saved(id);
            case Outcome.Refused<UUID>(var refusal) ->
                    all(
                            actor,
                            page,
                            form.refused(page.t().refusal(refusal)),
                            List.of(),
                            Refusals.status(refusal.code().kind()));
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean saved) {
        return giving.one(actor, page, id, NEW, saved, HttpStatus.OK);
    }

    @PostMapping("/{id}/propose")
    ModelAndView propose(Actor actor, Page page, @PathVariable UUID id, @RequestParam UUID key) {
        return giving.give(actor, page, id, key, NEW, new AgreementCommand.Propose(id));
    }

    @PostMapping("/{id}/remind")
    ModelAndView remind(Actor actor, Page page, @PathVariable UUID id, @RequestParam UUID key) {
        return giving.give(actor, page, id, key, NEW, new AgreementCommand.Remind(id));
    }

    @PostMapping("/{id}/pressure")
    ModelAndView pressure(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        var form = Typed.posted(values);
        return giving.give(
                actor,
                page,
                id,
                key,
                form,
                new AgreementCommand.SwitchPressure(
                        id, hours(form.stripped("hours")), form.stripped("why")));
    }

    @PostMapping("/{id}/pressure/end")
    ModelAndView endPressure(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam UUID key) {
        return giving.give(actor, page, id, key, NEW, new AgreementCommand.EndPressure(id));
    }

    /** What is no number of hours is refused like a number that is too small. */
    private static Duration hours(String typed) {
        return typed.matches("\\d{1,4}")
                ? Duration.ofHours(Integer.parseInt(typed))
                : Duration.ZERO;
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> values) {
        var form = Typed.posted(values);
        return giving.give(
                actor, page, id, key, form, new AgreementCommand.End(id, form.stripped("reason")));
    }

    /** The file as it was brought, to be changed and brought again as another version. */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
        return agreements
                .text(actor, id)
                .map(
                        text ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.APPLICATION_YAML)
                                        .header(
                                                "Content-Disposition",
                                                "attachment; filename=\"agreement.yaml\"")
                                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView all(
            Actor actor, Page page, Typed form, List<AgreementFault> faults, HttpStatus status) {
        return new ModelAndView(
                "administration/agreement/list",
                Map.of("view", drawing.all(actor, page, form, faults)),
                status);
    }
}
