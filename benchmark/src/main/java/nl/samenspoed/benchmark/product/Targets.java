package nl.samenspoed.benchmark.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first targets, on two processors, and whether they are met. */
final class Targets {

    static final String CREATE = "create request with patient";
    static final String PLACE = "placement, uniform";
    static final String SKEWED = "placement, skewed";
    static final String LIST_50_000 = "work list, 50,000 open";

    private static final int MANY = 32;
    private static final int SOME = 8;
    private static final double MIB = 1024.0 * 1024;

    private Targets() {}

    enum Met {
        MET,
        NOT_MET,
        NOT_MEASURED
    }

    record Verdict(String what, String found, Met met) {}

    static List<Verdict> of(Result result) {
        var verdicts = new ArrayList<Verdict>();
        verdicts.add(ratio(result, CREATE, 0.5));
        verdicts.add(ratio(result, PLACE, 0.4));
        verdicts.add(ratio(result, SKEWED, 0.4));
        verdicts.add(workList(result));
        for (var by : People.By.values()) {
            verdicts.add(latency(result, Arriving.searches(by), OpenLoop.WHOLE, 50));
        }
        verdicts.add(latency(result, Targets.PLACE, Arriving.SEARCH, 20));
        verdicts.add(latency(result, Targets.SKEWED, Arriving.TAKE, 40));
        verdicts.add(latency(result, Arriving.live(Arriving.SCREENS), Arriving.SEEN, 250));
        verdicts.add(followed(result));
        verdicts.add(dryRun(result));
        verdicts.add(comparing(result));
        verdicts.add(start(result, "ready on an empty disk", 12, true));
        verdicts.add(start(result, "ready, warm", 5, false));
        verdicts.add(memory(result));
        verdicts.add(placedOnce(result));
        return verdicts;
    }

    private static Verdict ratio(Result result, String workload, double least) {
        var what = text("%s at %d users: at least %.1f of the limit", workload, MANY, least);
        return result.cell(workload, MANY)
                .map(cell -> cell.ratio().median())
                .map(found -> verdict(what, text("%.2f", found), found >= least))
                .orElseGet(() -> notMeasured(what));
    }

    private static Verdict workList(Result result) {
        var what = LIST_50_000 + " at 8 users: p99 under 25 ms";
        return result.cell(LIST_50_000, SOME)
                .map(cell -> cell.product(Load::p99))
                .map(found -> verdict(what, text("%.1f ms", found), found < 25))
                .orElseGet(() -> notMeasured(what));
    }

    private static Verdict latency(Result result, String workload, String part, double under) {
        var what = text("%s, %s: p99 under %.0f ms", workload, part, under);
        return result.latency(workload, part)
                .map(
                        found ->
                                verdict(
                                        what,
                                        text("%.1f ms", found.p99()),
                                        found.p99() < under && found.errors() == 0))
                .orElseGet(() -> notMeasured(what));
    }

    private static Verdict followed(Result result) {
        var what = "every screen told of every figure once";
        if (result.follows.isEmpty()) {
            return notMeasured(what);
        }
        return verdict(
                what,
                result.follows.toString(),
                result.follows.values().stream().allMatch(count -> count == 0));
    }

    private static Verdict dryRun(Result result) {
        var what = text("dry run over %,d past requests: within 60 s", DryRuns.MANY);
        return result.dryRun.get("seconds") instanceof List<?> rounds
                ? rounds.stream()
                        .map(Double.class::cast)
                        .max(Double::compare)
                        .map(most -> verdict(what, text("%.1f s", most), most <= 60))
                        .orElseGet(() -> notMeasured(what))
                : notMeasured(what);
    }

    private static Verdict comparing(Result result) {
        var what = "three organisations of a region, from click to charts: within 60 s";
        return result.comparing.values().stream()
                .filter(List.class::isInstance)
                .flatMap(rounds -> ((List<?>) rounds).stream())
                .map(Double.class::cast)
                .max(Double::compare)
                .map(most -> verdict(what, text("%.1f s", most), most <= 60))
                .orElseGet(() -> notMeasured(what));
    }

    private static Verdict start(Result result, String name, double within, boolean cold) {
        var what = text("%s: within %.0f s", name, within);
        var starting = result.starting;
        if (starting == null) {
            return notMeasured(what);
        }
        var found = Statistics.of(cold ? starting.cold() : starting.warm()).median();
        return verdict(what, text("%.1f s", found), found <= within);
    }

    private static Verdict memory(Result result) {
        var what = "resident with the database: under 1 GiB";
        var starting = result.starting;
        var most = result.residentAfter;
        if (starting != null) {
            for (var bytes : starting.resident()) {
                most = Math.max(most, bytes);
            }
        }
        return most == 0
                ? notMeasured(what)
                : verdict(what, text("%.0f MiB", most / MIB), most < 1024 * MIB);
    }

    private static Verdict placedOnce(Result result) {
        var what = "no place given twice, none lost, capacity right afterwards";
        if (result.differences.isEmpty()) {
            return notMeasured(what);
        }
        var wrong = result.differences.values().stream().mapToLong(Math::abs).sum();
        return verdict(what, wrong + " differences", wrong == 0);
    }

    private static Verdict verdict(String what, String found, boolean met) {
        return new Verdict(what, found, met ? Met.MET : Met.NOT_MET);
    }

    private static Verdict notMeasured(String what) {
        return new Verdict(what, "-", Met.NOT_MEASURED);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
