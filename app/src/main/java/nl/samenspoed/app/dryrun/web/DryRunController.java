package nl.samenspoed.app.dryrun.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.dryrun.DryRun;
import nl.samenspoed.app.dryrun.DryRuns;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Dry runs of one version: begun, followed, broken off and read. */
@Controller
@RequestMapping(DryRunController.BASE)
class DryRunController {

    static final String BASE = "/agreements/{agreement}/dry-runs";

    private final Agreements agreements;
    private final DryRuns runs;
    private final DrawingDryRuns drawing;

    DryRunController(Agreements agreements, DryRuns runs, DrawingDryRuns drawing) {
        this.agreements = agreements;
        this.runs = runs;
        this.drawing = drawing;
    }

    @GetMapping
    ModelAndView list(Actor actor, Page page, @PathVariable UUID agreement) {
        var form = DryRunsView.Form.lastMonth(page.time().now());
        return all(actor, page, version(actor, agreement), form, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView begin(
            Actor actor,
            Page page,
            @PathVariable UUID agreement,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        var version = version(actor, agreement);
        return switch (runs.begin(actor, new CommandKey(key), agreement, from, until)) {
            case Outcome.Done<UUID>(var id) ->
                    new ModelAndView("redirect:" + address(agreement) + "/" + id);
            case Outcome.Refused<UUID>(var refusal) ->
                    all(
                            actor,
                            page,
                            version,
                            new DryRunsView.Form(from, until, page.t().refusal(refusal)),
                            Refusals.status(refusal.code().kind()));
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, Page page, @PathVariable UUID agreement, @PathVariable UUID id) {
        var version = version(actor, agreement);
        var run = run(actor, agreement, id);
        return new ModelAndView(
                "dryrun/one", Map.of("view", drawing.one(actor, page, version, run)));
    }

    /** Asked for again and again while it runs; afterwards the page is asked for anew. */
    @GetMapping("/{id}/progress")
    ModelAndView progress(
            Actor actor,
            Page page,
            @PathVariable UUID agreement,
            @PathVariable UUID id,
            HttpServletResponse answer) {
        var run = run(actor, agreement, id);
        if (!run.isRunning()) {
            answer.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView("dryrun/progress", Map.of("run", run));
    }

    @PostMapping("/{id}/cancel")
    ModelAndView cancel(
            Actor actor, Page page, @PathVariable UUID agreement, @PathVariable UUID id) {
        return switch (runs.cancel(actor, run(actor, agreement, id).id())) {
            case Outcome.Done<UUID> _ ->
                    new ModelAndView("redirect:" + address(agreement) + "/" + id);
            case Outcome.Refused<UUID>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    static String address(UUID agreement) {
        return BASE.replace("{agreement}", agreement.toString());
    }

    private AgreementVersion version(Actor actor, UUID id) {
        var version =
                agreements
                        .find(actor, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!runs.mayTry(actor, version)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return version;
    }

    private DryRun run(Actor actor, UUID agreement, UUID id) {
        return runs.find(actor, id)
                .filter(run -> run.agreement().equals(agreement))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView all(
            Actor actor,
            Page page,
            AgreementVersion version,
            DryRunsView.Form form,
            HttpStatus status) {
        return new ModelAndView(
                "dryrun/list", Map.of("view", drawing.all(actor, page, version, form)), status);
    }
}
