package nl.samenspoed.app.dryrun.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.Place;
import nl.samenspoed.app.dryrun.DryRun;
import nl.samenspoed.app.dryrun.DryRuns;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays dry runs out to read. */
@Component
class DrawingDryRuns {

    private final Agreements agreements;
    private final DryRuns runs;

    DrawingDryRuns(Agreements agreements, DryRuns runs) {
        this.agreements = agreements;
        this.runs = runs;
    }

    DryRunsView all(Actor actor, Page page, AgreementVersion version, DryRunsView.Form form) {
        return new DryRunsView(
                heading(version),
                runs.canBeTried(version),
                form,
                runs.list(actor, version).stream().map(run -> line(page, run)).toList());
    }

    private static DryRunsView.Heading heading(AgreementVersion version) {
        return new DryRunsView.Heading(
                version.file().title(),
                version.file().version(),
                "/agreements/" + version.id(),
                DryRunController.address(version.id()));
    }

    private static DryRunsView.Line line(Page page, DryRun run) {
        return new DryRunsView.Line(
                address(run.agreement(), run.id()),
                period(page, run),
                page.text("dryrun.state." + run.state()),
                progress(page, run),
                page.time().at(run.beganAt()) + ", " + run.beganBy());
    }

    private static String address(UUID agreement, UUID run) {
        return DryRunController.address(agreement) + "/" + run;
    }

    DryRunView one(Actor actor, Page page, AgreementVersion version, DryRun run) {
        var seen = runs.shown(actor, run);
        var drawing = new DrawingFindings(page, run, seen, id -> agreements.find(actor, id));
        var wording = agreements.wording(page.t().locale());
        var ended = run.endedAt();
        return new DryRunView(
                heading(version),
                run,
                period(page, run),
                page.text("dryrun.began", page.time().at(run.beganAt()), run.beganBy()),
                ended == null
                        ? null
                        : page.text(
                                "dryrun.took", Duration.between(run.beganAt(), ended).toSeconds()),
                progress(page, run),
                drawing.looked(),
                limit(page, version),
                drawing.parts(wording),
                drawing.unknown(wording),
                drawing.hidesAny());
    }

    private static @Nullable String limit(Page page, AgreementVersion version) {
        return switch (version.place()) {
            case Place.Country() -> null;
            case Place.Region(var _) -> page.text("dryrun.limit.region");
            case Place.Subregion(var _) -> page.text("dryrun.limit.subregion");
            case Place.Pair(var _, var _) -> page.text("dryrun.limit.pair");
        };
    }

    private static String progress(Page page, DryRun run) {
        return page.text("dryrun.progress", run.looked().requests(), run.total());
    }

    private static String period(Page page, DryRun run) {
        var days = run.days();
        return days.from().equals(days.until())
                ? day(page, days.from())
                : page.text("dryrun.period", day(page, days.from()), day(page, days.until()));
    }

    /** With the year: last autumn is not this one. */
    private static String day(Page page, LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", page.t().locale()).format(day);
    }
}
