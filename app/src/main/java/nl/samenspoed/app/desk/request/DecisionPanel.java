package nl.samenspoed.app.desk.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.network.CareCapability;
import nl.samenspoed.app.network.ServiceKind;

/**
 * What care can be decided on.
 *
 * @param suggested what usually fits the complaint, most usual first
 * @param without care for which nobody has to accept the patient
 * @param others every other kind that can be offered, by sector
 * @param capabilities what a place may have to be able to do
 */
public record DecisionPanel(
        List<Choice> suggested,
        List<Choice> without,
        Map<String, List<Choice>> others,
        List<Choice> capabilities) {

    /** In which the patient can read the advice. */
    public List<String> languages() {
        return Advising.LANGUAGES;
    }

    static final List<String> WITHOUT_PLACE = List.of("self-care", "advice-only", "own-gp");

    /**
     * @param fields which fields it needs: its own code, or {@code place}
     */
    public record Choice(String code, String name, String fields) {}

    /**
     * @param usual codes of care that usually fits what was answered
     */
    static DecisionPanel of(List<String> usual, Words words) {
        var suggested =
                usual.stream()
                        .filter(code -> isPossible(code, words))
                        .map(code -> choice(code, words))
                        .toList();
        var taken = suggested.stream().map(Choice::code).toList();
        return new DecisionPanel(
                suggested,
                WITHOUT_PLACE.stream()
                        .filter(code -> !taken.contains(code))
                        .map(code -> choice(code, words))
                        .toList(),
                others(taken, words),
                words.network().listCapabilities().stream()
                        .filter(CareCapability::active)
                        .map(c -> new Choice(c.code(), c.name().in(words.locale()), ""))
                        .sorted(Comparator.comparing(Choice::name))
                        .toList());
    }

    private static boolean isPossible(String code, Words words) {
        return WITHOUT_PLACE.contains(code)
                || words.network().findKind(code).filter(DecisionPanel::isOffered).isPresent();
    }

    private static boolean isOffered(ServiceKind kind) {
        return kind.active() && kind.offerable();
    }

    private static Map<String, List<Choice>> others(List<String> taken, Words words) {
        var bySector = new LinkedHashMap<String, List<Choice>>();
        words.network().listKinds().stream()
                .filter(DecisionPanel::isOffered)
                .filter(kind -> !taken.contains(kind.code()))
                .forEach(
                        kind ->
                                bySector.computeIfAbsent(
                                                sector(kind, words), s -> new ArrayList<>())
                                        .add(choice(kind.code(), words)));
        return bySector;
    }

    private static String sector(ServiceKind kind, Words words) {
        return kind.sectors().stream()
                .findFirst()
                .flatMap(code -> words.network().findSector(code))
                .map(sector -> sector.name().in(words.locale()))
                .orElseGet(() -> words.text("casework.decision.other"));
    }

    private static Choice choice(String code, Words words) {
        return WITHOUT_PLACE.contains(code)
                ? new Choice(code, words.text("care." + code), code)
                : new Choice(code, words.kind(code), "place");
    }
}
