package nl.samenspoed.app.scenario.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.scenario.web.StudyView.Mark;
import nl.samenspoed.simulation.comparison.Comparison;
import nl.samenspoed.simulation.comparison.SideBySide;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** Draws who gains and who pays: what changes for each party and for each subregion. */
final class DrawingGains {

    private static final String SUBREGION = "subregion";
    private static final String COST = "cost";
    private static final String HOSPITAL = "cost-hospital:";

    private final Page page;
    private final Comparison comparison;
    private final SideBySide sides;
    private final Showing showing;
    private final List<OutcomeMeaning> outcomes;

    DrawingGains(Page page, Comparison comparison, SideBySide sides) {
        this.page = page;
        this.comparison = comparison;
        this.sides = sides;
        showing = Showing.in(page.t().locale());
        outcomes = sides.values().outcomes().stream().map(OutcomeMeaning::of).toList();
    }

    StudyView.Gain draw(int scenario) {
        var marks = whole().map(one -> mark(scenario, one)).toList();
        long better = marks.stream().filter(Mark.BETTER::equals).count();
        long worse = marks.stream().filter(Mark.WORSE::equals).count();
        return new StudyView.Gain(
                comparison.scenarios().get(scenario).name(),
                page.text("scenario.study.sum", better, worse, marks.size() - better - worse),
                parties(scenario),
                headings(),
                subregions(scenario));
    }

    /** Of the whole region or of one hospital, so that nothing counts once more by subregion. */
    private Stream<OutcomeMeaning> whole() {
        return outcomes.stream().filter(one -> !one.group().equals(SUBREGION));
    }

    private List<StudyView.Party> parties(int scenario) {
        var costs =
                whole().filter(one -> !one.party().isEmpty() && one.group().equals(COST)).toList();
        double most =
                costs.stream()
                        .map(one -> change(scenario, one))
                        .flatMapToDouble(one -> DoubleStream.of(one.low(), one.high()))
                        .filter(Double::isFinite)
                        .map(Math::abs)
                        .max()
                        .orElse(0);
        return costs.stream().map(cost -> party(scenario, cost, most)).toList();
    }

    private StudyView.Party party(int scenario, OutcomeMeaning cost, double most) {
        boolean single = cost.key().startsWith(HOSPITAL);
        var others =
                single
                        ? List.<StudyView.Amount>of()
                        : whole().filter(one -> one.party().equals(cost.party()))
                                .filter(one -> !one.group().equals(COST))
                                .map(one -> amount(scenario, one))
                                .toList();
        return new StudyView.Party(
                single
                        ? cost.key().substring(HOSPITAL.length())
                        : showing.words().text("party." + cost.party()),
                single,
                amount(scenario, cost),
                zero(change(scenario, cost), most),
                others);
    }

    private Interval change(int scenario, OutcomeMeaning one) {
        return sides.difference(scenario, one.key()).interval();
    }

    private StudyView.Amount amount(int scenario, OutcomeMeaning one) {
        return new StudyView.Amount(
                showing.name(one) + " (" + showing.unit(one) + ")",
                showing.change(change(scenario, one), one),
                mark(scenario, one));
    }

    /** In hundredths of a line with nothing in its middle. */
    private static StudyView.@Nullable Chart zero(Interval one, double most) {
        if (!Double.isFinite(one.mean()) || !Double.isFinite(one.halfWidth()) || most <= 0) {
            return null;
        }
        return new StudyView.Chart(
                part(one.low(), most), part(one.mean(), most), part(one.high(), most));
    }

    private static int part(double value, double most) {
        return (int) Math.round(50 + 50 * value / most);
    }

    private Mark mark(int scenario, OutcomeMeaning one) {
        return Mark.of(sides.verdict(scenario, one.key()));
    }

    private List<String> headings() {
        return general().map(one -> showing.name(one) + " (" + showing.unit(one) + ")").toList();
    }

    /** What is told of each subregion, without its name. */
    private Stream<OutcomeMeaning> general() {
        return outcomes.stream()
                .filter(one -> one.group().equals(SUBREGION))
                .map(one -> one.key().substring(0, one.key().indexOf(':')))
                .distinct()
                .map(OutcomeMeaning::of);
    }

    private List<StudyView.Here> subregions(int scenario) {
        var rows = new ArrayList<StudyView.Here>();
        for (var subregion : comparison.scenarios().getFirst().region().subregions()) {
            var cells =
                    general()
                            .map(one -> OutcomeMeaning.of(one.key() + ":" + subregion.name()))
                            .filter(outcomes::contains)
                            .map(one -> amount(scenario, one))
                            .toList();
            if (!cells.isEmpty()) {
                rows.add(new StudyView.Here(subregion.name(), cells));
            }
        }
        return rows;
    }

    /** What the map can show, without the name of a subregion. */
    List<StudyView.Choice> places(String chosen) {
        var shown = place(chosen);
        return general()
                .map(
                        one ->
                                new StudyView.Choice(
                                        one.key(), showing.name(one), one.key().equals(shown)))
                .toList();
    }

    private String place(String chosen) {
        var keys = general().map(OutcomeMeaning::key).toList();
        return keys.contains(chosen) || keys.isEmpty() ? chosen : keys.getFirst();
    }

    /** Where what changes; null for a study of an earlier version. */
    @Nullable RegionMap map(int scenario, String chosen) {
        if (general().findAny().isEmpty()) {
            return null;
        }
        var subregions = comparison.scenarios().getFirst().region().subregions();
        var amounts =
                subregions.stream()
                        .map(one -> OutcomeMeaning.of(place(chosen) + ":" + one.name()))
                        .map(one -> amount(scenario, one))
                        .toList();
        return new RegionMap(
                "map-" + scenario,
                comparison.scenarios().get(scenario).name(),
                RegionMap.placed(
                        subregions,
                        amounts.stream().map(StudyView.Amount::amount).toList(),
                        amounts.stream().map(StudyView.Amount::mark).toList()));
    }
}
