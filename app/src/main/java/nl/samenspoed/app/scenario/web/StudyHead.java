package nl.samenspoed.app.scenario.web;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.scenario.LabStudy;
import nl.samenspoed.app.scenario.Studies;
import nl.samenspoed.simulation.scenario.Words;
import org.jspecify.annotations.Nullable;

/** Says of any study how it was run and how anybody runs it again. */
final class StudyHead {

    private StudyHead() {}

    static StudyView.Head of(LabStudy study, Page page) {
        return new StudyView.Head(
                page.text("scenario.study.began", page.time().at(study.beganAt()), study.beganBy()),
                took(study, page),
                about(study, page),
                command(study),
                failure(study, page));
    }

    private static @Nullable String took(LabStudy study, Page page) {
        var ended = study.endedAt();
        if (ended == null) {
            return null;
        }
        long seconds = Duration.between(study.beganAt(), ended).toSeconds();
        return page.text("scenario.study.took", seconds);
    }

    private static String about(LabStudy study, Page page) {
        var locale = page.t().locale();
        var plan = Studies.comparison(study, locale).scenarios().getFirst().plan();
        var words = new Words(locale);
        var origin = study.origin();
        return words.text(
                        "report.runs",
                        study.replications(),
                        plan.length().toDays(),
                        plan.warmUp().toDays(),
                        plan.calendar().dateAt(0).toString(),
                        Long.toString(plan.seed()))
                + " "
                + words.text("report.origin", origin.version(), origin.assumptions());
    }

    private static @Nullable String failure(LabStudy study, Page page) {
        var failure = study.failure();
        if (failure == null) {
            return null;
        }
        var unbounded = failure.unbounded();
        return unbounded == null
                ? page.text("scenario.study.broke", failure.scenario(), failure.technical())
                : page.text(
                        "scenario.study.failed",
                        failure.scenario(),
                        unbounded.sentence(new Words(page.t().locale())));
    }

    /** With the scenarios of the page beside it. */
    private static String command(LabStudy study) {
        var files =
                IntStream.range(0, study.scenarios().size())
                        .mapToObj(i -> "scenario-" + i + ".yaml")
                        .collect(Collectors.joining(" "));
        var verb = study.isSensitivity() ? "sensitivity " : "simulate ";
        var vary = study.isSensitivity() ? " --vary " + String.join(",", study.varied()) : "";
        return "./run " + verb + files + vary + " --replications " + study.replications();
    }
}
