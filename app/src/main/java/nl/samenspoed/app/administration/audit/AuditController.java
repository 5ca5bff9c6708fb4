package nl.samenspoed.app.administration.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.audit.TrailEntry;
import nl.samenspoed.app.audit.TrailPage;
import nl.samenspoed.app.audit.TrailQuery;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets the log manager read the trail; what is asked for is posted, so it stays out of addresses.
 */
@Controller
class AuditController {

    private static final int PER_PAGE = 100;
    private static final int MOST_EXPORTED = 20_000;

    private final Trail trail;
    private final Network network;

    AuditController(Trail trail, Network network) {
        this.trail = trail;
        this.network = network;
    }

    @GetMapping("/audit")
    ModelAndView today(Actor actor, Page page) {
        return show(actor, page, new TrailSearch("", "", "", "", ""));
    }

    @PostMapping("/audit")
    ModelAndView search(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String patient,
            @RequestParam(defaultValue = "") String after) {
        return show(actor, page, new TrailSearch(from, until, person, patient, after));
    }

    private ModelAndView show(Actor actor, Page page, TrailSearch typed) {
        var search = typed.filled(page.time().now());
        var query = search.query(PER_PAGE);
        if (query == null) {
            var answer = view(new TrailView(search, List.of(), null, true));
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        return switch (trail.list(actor, query)) {
            case Outcome.Done<TrailPage>(var found) ->
                    view(
                            new TrailView(
                                    search,
                                    found.entries().stream().map(this::line).toList(),
                                    found.next() == null
                                            ? null
                                            : found.next().at() + "_" + found.next().id(),
                                    false));
            case Outcome.Refused<TrailPage>(var no) -> Refusals.page(page, no);
        };
    }

    private static ModelAndView view(TrailView view) {
        return new ModelAndView("administration/audit/trail", Map.of("view", view));
    }

    private TrailView.Line line(TrailEntry entry) {
        return new TrailView.Line(
                entry,
                network.findOrganisation(entry.organisation()).map(Organisation::name).orElse(""));
    }

    /** All of the period as CSV; taking it away is noted as such. */
    @PostMapping("/audit/export")
    ResponseEntity<byte[]> export(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String patient) {
        if (!actor.may(Capability.READ_AUDIT)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var query =
                new TrailSearch(from, until, person, patient, "")
                        .filled(page.time().now())
                        .query(TrailQuery.MOST);
        if (query == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var patients =
                query.about() instanceof TrailQuery.About.Patient(UUID one)
                        ? List.of(one)
                        : List.<UUID>of();
        trail.read(actor, "export", "audit", null, patients, Map.of());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"samenspoed-audit.csv\"")
                .body(csv(actor, query).getBytes(StandardCharsets.UTF_8));
    }

    private String csv(Actor actor, TrailQuery first) {
        var text = new StringBuilder(TrailCsv.HEAD);
        var query = first;
        for (int written = 0; query != null && written < MOST_EXPORTED; ) {
            if (!(trail.list(actor, query) instanceof Outcome.Done<TrailPage>(var found))) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            text.append(lines(found.entries().stream()));
            written += found.entries().size();
            query =
                    found.next() == null
                            ? null
                            : new TrailQuery(
                                    first.about(),
                                    first.from(),
                                    first.until(),
                                    found.next(),
                                    first.limit());
        }
        return text.toString();
    }

    private static String lines(Stream<TrailEntry> entries) {
        return entries.map(TrailCsv::line).collect(Collectors.joining());
    }
}
