package nl.samenspoed.app.agreement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Agreed;
import nl.samenspoed.app.agreement.rule.DeskForm;
import nl.samenspoed.app.agreement.rule.Governance;
import nl.samenspoed.app.agreement.rule.Hours;
import nl.samenspoed.app.agreement.rule.Presence;
import nl.samenspoed.app.agreement.rule.Room;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes an agreement of a tree that has the shape of one. */
final class BuildingAgreement {

    private final JsonNode tree;

    BuildingAgreement(JsonNode tree) {
        this.tree = tree;
    }

    AgreementFile build() {
        return new AgreementFile(
                text(tree, "version"),
                text(tree, "title"),
                text(tree, "level"),
                where(),
                LocalDate.parse(text(tree, "from")),
                tree.has("until") ? LocalDate.parse(text(tree, "until")) : null,
                Governance.valueOf(text(tree, "governance").toUpperCase(Locale.ROOT)),
                list(tree, "parties"),
                tree.path("rules").valueStream().map(BuildingAgreement::agreed).toList());
    }

    private List<String> where() {
        return tree.has("between")
                ? list(tree, "between")
                : tree.has("place") ? List.of(text(tree, "place")) : List.of();
    }

    private static Agreed agreed(JsonNode node) {
        var room = orNull(node, "room");
        return new Agreed(
                rule(node), room == null ? Room.NONE : Room.valueOf(room.toUpperCase(Locale.ROOT)));
    }

    private static Rule rule(JsonNode node) {
        var subject = Subject.find(text(node, "subject")).orElseThrow();
        var kind = orNull(node, "kind");
        var need = About.need(kind, orNull(node, "urgency"));
        return switch (subject) {
            case OFFER_CLOCK -> new Rule.OfferClock(need, span(node, "within"));
            case PARALLEL_OFFERS -> new Rule.ParallelOffers(need, node.path("most").asInt());
            case ESCALATION_LADDER -> new Rule.EscalationLadder(need, steps(node));
            case MUST_DELIVER ->
                    new Rule.MustDeliver(
                            About.kind(kind),
                            node.path("on").asBoolean(),
                            list(node, "exempt"),
                            node.path("contest-days").asInt(7));
            case FIGURE_VALIDITY -> new Rule.FigureValidity(About.kind(kind), span(node, "within"));
            case STOP_NORM ->
                    new Rule.StopNorm(
                            About.detail(kind, orNull(node, "stop")), span(node, "within"));
            case LEAD_CLOCK -> new Rule.LeadClock(need, span(node, "within"));
            case BREACH_ROUTE ->
                    new Rule.BreachRoute(
                            About.detail(null, orNull(node, "of")),
                            span(node, "after"),
                            orNull(node, "to"),
                            orNull(node, "organisation"));
            case OUTCOME_VALIDATION ->
                    new Rule.OutcomeValidation(
                            About.need(null, orNull(node, "urgency")), list(node, "outcomes"));
            case FORCE_MANDATE -> new Rule.ForceMandate(About.kind(kind), list(node, "roles"));
            case CONSULT_DUTY ->
                    new Rule.ConsultDuty(
                            new About(kind, orNull(node, "urgency"), orNull(node, "complaint")),
                            list(node, "roles"),
                            node.has("within") ? span(node, "within") : null,
                            node.has("from-age") ? node.path("from-age").asInt() : null,
                            hours(orNull(node, "hours")));
            case SHARING ->
                    new Rule.Sharing(About.detail(kind, text(node, "with")), list(node, "parts"));
            case CATCHMENT -> new Rule.Catchment(need, span(node, "within"));
            case PREFERENCE -> new Rule.Preference(About.kind(kind), list(node, "organisations"));
            case DESK_ORGANISATION ->
                    new Rule.DeskOrganisation(
                            About.ALL,
                            coded(DeskForm.values(), DeskForm::code, text(node, "form")),
                            node.has("shared-after") ? span(node, "shared-after") : null);
            case DESK_HOURS -> new Rule.DeskHours(About.ALL, week(node));
            case DESK_DISCIPLINE ->
                    new Rule.DeskDiscipline(
                            About.detail(null, text(node, "role")),
                            coded(Presence.values(), Presence::code, text(node, "presence")),
                            week(node));
            case PRESSURE_MODE ->
                    new Rule.PressureMode(
                            About.ALL,
                            list(node, "roles"),
                            span(node, "longest"),
                            node.path("changes")
                                    .valueStream()
                                    .map(BuildingAgreement::rule)
                                    .toList());
        };
    }

    private static <T> T coded(T[] all, Function<T, String> code, String wanted) {
        return Stream.of(all)
                .filter(one -> code.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @throws IllegalArgumentException whose message is the part that is wrong
     */
    static OpeningHours week(JsonNode node) {
        var holidays = orNull(node, "holidays");
        return OpeningHours.parse(
                text(node, "hours"),
                holidays == null
                        ? HolidayRule.AS_WEEKLY
                        : HolidayRule.valueOf(holidays.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static @Nullable Hours hours(@Nullable String code) {
        return Stream.of(Hours.values())
                .filter(hours -> hours.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static List<Rule.EscalationLadder.Step> steps(JsonNode node) {
        return node.path("steps")
                .valueStream()
                .map(
                        step ->
                                new Rule.EscalationLadder.Step(
                                        text(step, "reach"),
                                        step.path("places").asInt(0),
                                        step.has("next-after")
                                                ? span(step, "next-after")
                                                : Duration.ZERO))
                .toList();
    }

    /** As {@code 10m}, {@code 4h} or {@code 2d}, a day being 24 hours. */
    private static Duration span(JsonNode node, String field) {
        var text = text(node, field);
        var amount = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            case 'd' -> Duration.ofHours(24 * amount);
            default -> throw new IllegalArgumentException("No duration [" + text + "]");
        };
    }

    private static List<String> list(JsonNode node, String field) {
        return node.path(field).valueStream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }

    private static @Nullable String orNull(JsonNode node, String field) {
        return Stream.of(node.path(field))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse(null);
    }
}
