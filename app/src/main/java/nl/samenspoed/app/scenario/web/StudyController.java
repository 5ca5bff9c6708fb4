package nl.samenspoed.app.scenario.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Refusals;
import nl.samenspoed.app.scenario.LabStudy;
import nl.samenspoed.app.scenario.Scenarios;
import nl.samenspoed.app.scenario.Studies;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One study: how far it is, what it found, and all that is needed to do it again. */
@Controller
@RequestMapping(StudyController.ONE)
class StudyController {

    static final String ONE = LabController.BASE + "/studies/{id}";

    private static final String MARKDOWN = "text/markdown;charset=utf-8";
    private static final String CSV = "text/csv;charset=utf-8";

    private final Studies studies;
    private final StudyFiles files;

    StudyController(Studies studies, StudyFiles files) {
        this.studies = studies;
        this.files = files;
    }

    @GetMapping
    ModelAndView read(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String outcome) {
        var study = find(actor, id);
        if (study.isSensitivity()) {
            var shown = new DrawingSensitivity(study, studies.values(study), page).draw(outcome);
            return new ModelAndView("scenario/sensitivity", Map.of("view", shown));
        }
        var view = new DrawingStudy(study, studies.values(study), page, course, place).draw();
        return new ModelAndView("scenario/study", Map.of("view", view));
    }

    /** Asked for again and again while it runs; afterwards the page is asked for anew. */
    @GetMapping("/progress")
    ResponseEntity<String> progress(Actor actor, Page page, @PathVariable UUID id) {
        var study = find(actor, id);
        var answer = ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN);
        if (study.state() != LabStudy.State.RUNNING) {
            answer.header("HX-Refresh", "true");
        }
        return answer.body(page.text("scenario.study.progress", study.runs(), study.allRuns()));
    }

    @PostMapping("/cancel")
    ModelAndView cancel(Actor actor, Page page, @PathVariable UUID id) {
        return switch (studies.cancel(actor, id)) {
            case Outcome.Done<UUID>(var study) ->
                    new ModelAndView("redirect:" + LabController.STUDIES + study);
            case Outcome.Refused<UUID>(var refusal) -> Refusals.page(page, refusal);
        };
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, Page page, @PathVariable UUID id) {
        return file(
                "report.pdf", MediaType.APPLICATION_PDF_VALUE, files.pdf(done(actor, id), page));
    }

    /** All there is, as the command line keeps it. */
    @GetMapping("/study.zip")
    ResponseEntity<byte[]> zip(Actor actor, Page page, @PathVariable UUID id) {
        return file("study.zip", "application/zip", files.zip(done(actor, id), page));
    }

    @GetMapping("/report.md")
    ResponseEntity<byte[]> markdown(Actor actor, Page page, @PathVariable UUID id) {
        var study = done(actor, id);
        var locale = page.t().locale();
        return study.isSensitivity()
                ? file("sensitivity.md", MARKDOWN, studies.sensitivity(study, locale).markdown())
                : file("report.md", MARKDOWN, studies.report(study, locale).markdown());
    }

    @GetMapping("/report.csv")
    ResponseEntity<byte[]> table(Actor actor, Page page, @PathVariable UUID id) {
        var study = done(actor, id);
        var locale = page.t().locale();
        return study.isSensitivity()
                ? file("sensitivity.csv", CSV, studies.sensitivity(study, locale).tornado().csv())
                : file("report.csv", CSV, studies.report(study, locale).csv());
    }

    @GetMapping("/courses.csv")
    ResponseEntity<byte[]> courses(Actor actor, Page page, @PathVariable UUID id) {
        var study = done(actor, id);
        if (study.isSensitivity()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var report = studies.report(study, page.t().locale());
        return file("courses.csv", CSV, report.coursesCsv());
    }

    /** Every number of every run. */
    @GetMapping("/runs.csv")
    ResponseEntity<byte[]> runs(Actor actor, @PathVariable UUID id) {
        return file("runs.csv", CSV, studies.values(done(actor, id)).csv());
    }

    /** A whole scenario, with which the command line does the same. */
    @GetMapping("/scenario-{number}.yaml")
    ResponseEntity<byte[]> scenario(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        var scenarios = find(actor, id).scenarios();
        if (number < 0 || number >= scenarios.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var name = "scenario-" + number + ".yaml";
        return file(name, MediaType.APPLICATION_YAML_VALUE, scenarios.get(number).text());
    }

    private LabStudy find(Actor actor, UUID id) {
        if (!Scenarios.mayUse(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return studies.find(actor, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LabStudy done(Actor actor, UUID id) {
        var study = find(actor, id);
        if (study.state() != LabStudy.State.DONE) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return study;
    }

    private static ResponseEntity<byte[]> file(String name, String type, String text) {
        return file(name, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
