package nl.samenspoed.app.administration.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ExportingNetwork;
import nl.samenspoed.app.network.NetworkImport;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register as files: out, and in again. */
@Controller
@RequestMapping(DrawingForms.BASE)
class FilesController {

    private final KeepingNetwork keeping;
    private final ExportingNetwork exporting;
    private final Trail trail;

    FilesController(KeepingNetwork keeping, ExportingNetwork exporting, Trail trail) {
        this.keeping = keeping;
        this.exporting = exporting;
        this.trail = trail;
    }

    @GetMapping("/files")
    ModelAndView files(Actor actor) {
        check(actor);
        return page(null, null);
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Actor actor) {
        check(actor);
        trail.read(actor, "export", "network", null, List.of(), Map.of());
        var files = exporting.run();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"samenspoed-network.zip\"")
                .body(files::writeZip);
    }

    @PostMapping("/import")
    ModelAndView take(Actor actor, Page page, @RequestParam MultipartFile archive) {
        check(actor);
        try (var content = archive.getInputStream()) {
            return switch (keeping.take(actor, content)) {
                case Outcome.Done<NetworkImport>(var result) -> page(result, null);
                case Outcome.Refused<NetworkImport>(var refusal) ->
                        page(null, page.t().refusal(refusal));
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ModelAndView page(@Nullable NetworkImport result, @Nullable String refusal) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("result", result);
        model.put("refusal", refusal);
        var answer = new ModelAndView("administration/network/files", model);
        if (refusal != null || result instanceof NetworkImport.Rejected) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer;
    }

    private static void check(Actor actor) {
        if (!actor.may(Capability.MANAGE_NETWORK)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
