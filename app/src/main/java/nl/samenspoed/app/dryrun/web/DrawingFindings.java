package nl.samenspoed.app.dryrun.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.agreement.rule.Wording;
import nl.samenspoed.app.dryrun.DryRun;
import nl.samenspoed.app.dryrun.replay.Finding;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Times;

/** Tells what one run found, rule by rule, in the words of its reader. */
final class DrawingFindings {

    private final Page page;
    private final DryRun run;
    private final Set<UUID> seen;
    private final Function<UUID, Optional<AgreementVersion>> versions;
    private final Map<UUID, Optional<AgreementVersion>> read = new HashMap<>();

    /**
     * @param seen the requests that the reader may see
     * @param versions finds a version
     */
    DrawingFindings(
            Page page,
            DryRun run,
            Set<UUID> seen,
            Function<UUID, Optional<AgreementVersion>> versions) {
        this.page = page;
        this.run = run;
        this.seen = seen;
        this.versions = versions;
    }

    String looked() {
        var looked = run.looked();
        return page.text(
                "dryrun.looked",
                looked.requests(),
                looked.offers(),
                looked.ladders(),
                looked.decisions(),
                looked.forced(),
                looked.stops());
    }

    boolean hidesAny() {
        return run.findings().stream()
                .filter(finding -> finding.effect().isKnown())
                .flatMap(finding -> finding.examples().stream())
                .anyMatch(example -> !seen.contains(example.request()));
    }

    private record Of(UUID version, int rule) {}

    List<DryRunView.Part> parts(Wording wording) {
        var rules = new LinkedHashMap<Of, List<Finding>>();
        sorted(true)
                .forEach(
                        finding ->
                                rules.computeIfAbsent(
                                                new Of(finding.version(), finding.rule()),
                                                _ -> new ArrayList<>())
                                        .add(finding));
        return rules.values().stream().map(found -> part(found, wording)).toList();
    }

    private List<Finding> sorted(boolean known) {
        return run.findings().stream()
                .filter(finding -> finding.effect().isKnown() == known)
                .sorted(
                        Comparator.comparing(Finding::effect)
                                .thenComparing(Finding::version)
                                .thenComparing(Finding::rule))
                .toList();
    }

    private DryRunView.Part part(List<Finding> found, Wording wording) {
        var first = found.getFirst();
        return new DryRunView.Part(
                rule(first)
                        .map(rule -> page.text("dryrun.subject." + rule.subject().code()))
                        .orElse(""),
                sentence(first, wording),
                version(first),
                found.stream().anyMatch(finding -> finding.effect().isTimed()),
                found.stream().map(this::row).toList());
    }

    private DryRunView.Row row(Finding finding) {
        return new DryRunView.Row(
                page.text("dryrun.effect." + finding.effect().code()),
                number(finding.count()),
                rule(finding).map(rule -> of(rule.subject())).orElse(""),
                finding.effect().isTimed() ? mean(finding) : "",
                finding.examples().stream()
                        .filter(example -> seen.contains(example.request()))
                        .map(this::example)
                        .toList());
    }

    private String mean(Finding finding) {
        return Times.span(Duration.ofSeconds(finding.seconds() / finding.count()));
    }

    private DryRunView.Example example(Finding.Example example) {
        return new DryRunView.Example(
                "/requests/" + example.request(),
                "#" + example.number() + " " + page.time().at(example.at()));
    }

    /** A number says little without the number that it is of. */
    private String of(Subject subject) {
        var looked = run.looked();
        return switch (subject) {
            case OFFER_CLOCK, PARALLEL_OFFERS, MUST_DELIVER, FIGURE_VALIDITY, CONSULT_DUTY ->
                    page.text("dryrun.of.offers", looked.offers());
            case ESCALATION_LADDER -> page.text("dryrun.of.ladders", looked.ladders());
            case OUTCOME_VALIDATION -> page.text("dryrun.of.decisions", looked.decisions());
            case FORCE_MANDATE -> page.text("dryrun.of.forced", looked.forced());
            case STOP_NORM -> page.text("dryrun.of.stops", looked.stops());
            case SHARING,
                    PRESSURE_MODE,
                    CATCHMENT,
                    PREFERENCE,
                    DESK_ORGANISATION,
                    DESK_HOURS,
                    DESK_DISCIPLINE,
                    LEAD_CLOCK,
                    BREACH_ROUTE ->
                    page.text("dryrun.of.requests", looked.requests());
        };
    }

    List<DryRunView.Unknown> unknown(Wording wording) {
        var unknown = new ArrayList<DryRunView.Unknown>();
        for (var finding : sorted(false)) {
            unknown.add(
                    new DryRunView.Unknown(
                            page.text("dryrun.effect." + finding.effect().code()),
                            number(finding.count()),
                            sentence(finding, wording),
                            version(finding)));
        }
        if (run.looked().placesUnknown() > 0) {
            unknown.add(
                    new DryRunView.Unknown(
                            page.text("dryrun.places-unknown"),
                            number(run.looked().placesUnknown()),
                            "",
                            ""));
        }
        return unknown;
    }

    private String sentence(Finding finding, Wording wording) {
        return rule(finding).map(wording::sentence).orElse("");
    }

    private String version(Finding finding) {
        return find(finding.version()).map(version -> version.file().version()).orElse("");
    }

    private Optional<Rule> rule(Finding finding) {
        return find(finding.version())
                .map(version -> version.file().rules())
                .filter(rules -> finding.rule() >= 0 && finding.rule() < rules.size())
                .map(rules -> rules.get(finding.rule()).rule());
    }

    private Optional<AgreementVersion> find(UUID version) {
        return read.computeIfAbsent(version, versions);
    }

    private String number(long number) {
        return String.format(page.t().locale(), "%,d", number);
    }
}
