package nl.samenspoed.app.desk.consult;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.consult.ConsultRefusal;
import nl.samenspoed.app.consult.Roster;
import nl.samenspoed.app.consult.RosterImport;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The roster as a file: out, and in again. */
@Controller
class RosterController {

    private final Roster roster;

    RosterController(Roster roster) {
        this.roster = roster;
    }

    @GetMapping("/consults/roster")
    ModelAndView files(Actor actor, Page page) {
        return actor.may(Capability.MANAGE_ROSTER)
                ? page(null)
                : Refusals.page(page, Refusal.of(ConsultRefusal.NOT_ALLOWED));
    }

    @GetMapping("/consults/roster/export")
    ResponseEntity<byte[]> export(Actor actor) {
        return switch (roster.export(actor)) {
            case Outcome.Refused<String> _ ->
                    throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Outcome.Done<String>(var text) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"roster.csv\"")
                            .body(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    @PostMapping("/consults/roster/import")
    ModelAndView take(Actor actor, Page page, @RequestParam MultipartFile file) {
        try {
            return switch (roster.take(actor, file.getBytes())) {
                case Outcome.Done<RosterImport>(var result) -> page(result);
                case Outcome.Refused<RosterImport>(var refusal) -> Refusals.page(page, refusal);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ModelAndView page(@Nullable RosterImport result) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("result", result);
        return new ModelAndView(
                "desk/consult/roster",
                model,
                result instanceof RosterImport.Rejected
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.OK);
    }
}
