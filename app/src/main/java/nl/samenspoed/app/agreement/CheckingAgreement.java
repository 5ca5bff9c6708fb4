package nl.samenspoed.app.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.agreement.ReadingAgreements.Telling;
import nl.samenspoed.app.agreement.rule.Difference.Topic;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import tools.jackson.databind.JsonNode;

/** What a schema cannot see: codes of the network, days that do not exist, things said twice. */
final class CheckingAgreement {

    private static final List<String> REACHES =
            List.of("own-subregion", "region", "neighbours", "duty-manager");

    /** Where a rule names one role. */
    private static final List<String> ROLES = List.of("with", "role", "to");

    /**
     * What two organisations alone can agree on. The rest is about all that are asked together, or
     * about a place, and nobody would ever ask a pair about it.
     */
    private static final Set<String> BETWEEN_TWO =
            Set.of(
                    Subject.OFFER_CLOCK.code(),
                    Subject.MUST_DELIVER.code(),
                    Subject.LEAD_CLOCK.code(),
                    Subject.FORCE_MANDATE.code(),
                    Subject.BREACH_ROUTE.code(),
                    Subject.PRESSURE_MODE.code());

    private static final String UNKNOWN = "unknown-organisation";

    private final YamlText yaml;
    private final NetworkSnapshot network;
    private final RoleNames roles;
    private final Telling telling;
    private final Set<String> organisations;
    private final List<AgreementFault> faults = new ArrayList<>();

    CheckingAgreement(YamlText yaml, NetworkSnapshot network, RoleNames roles, Telling telling) {
        this.yaml = yaml;
        this.network = network;
        this.roles = roles;
        this.telling = telling;
        this.organisations =
                network.listOrganisations().stream()
                        .filter(Organisation::active)
                        .map(Organisation::code)
                        .collect(Collectors.toSet());
    }

    List<AgreementFault> faults() {
        days();
        place();
        organisations("parties");
        organisations("between");
        rules("/rules", yaml.tree().path("rules"));
        if (faults.isEmpty()) {
            twice();
        }
        return faults.stream().sorted(Comparator.comparingInt(AgreementFault::line)).toList();
    }

    private void days() {
        var from = day("from");
        var until = day("until");
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            wrong("/until", "until-before-from", until.get());
        }
    }

    private Optional<LocalDate> day(String field) {
        var node = yaml.tree().path(field);
        try {
            return node.isString()
                    ? Optional.of(LocalDate.parse(node.asString()))
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
            wrong("/" + field, "no-day", node.asString());
            return Optional.empty();
        }
    }

    private void place() {
        var code = yaml.tree().path("place").asString("");
        var known =
                switch (yaml.tree().path("level").asString()) {
                    case "region" -> network.findRegion(RegionId.forCode(code)).isPresent();
                    case "subregion" ->
                            network.findSubregion(SubregionId.forCode(code)).isPresent();
                    default -> true;
                };
        if (!known) {
            wrong("/place", "unknown-place", code);
        }
    }

    private void organisations(String field) {
        each("/" + field, yaml.tree().path(field), organisations, UNKNOWN);
    }

    private void organisation(String place, JsonNode code) {
        if (code.isString() && !organisations.contains(code.asString())) {
            wrong(place, UNKNOWN, code.asString());
        }
    }

    private void pair(String place, JsonNode rule) {
        var subject = rule.path("subject").asString();
        if (isLevel("pair") && !BETWEEN_TWO.contains(subject)) {
            wrong(place, "not-between-two", subject);
        }
    }

    private boolean isLevel(String level) {
        return yaml.tree().path("level").asString().equals(level);
    }

    /** Desks are of a region; which hours they have may differ by subregion. */
    private void desks(String place, JsonNode rule) {
        var subject = rule.path("subject").asString();
        if (subject.equals("desk-organisation") && isLevel("subregion")) {
            wrong(place, "desks-not-here", subject);
        }
        if (subject.equals("desk-organisation")
                && rule.has("shared-after") != rule.path("form").asString().equals("shared")) {
            wrong(place, "shared-after");
        }
        if (subject.equals("desk-hours") || subject.equals("desk-discipline")) {
            week(place, rule);
        }
    }

    private void week(String place, JsonNode rule) {
        try {
            BuildingAgreement.week(rule);
        } catch (IllegalArgumentException unreadable) {
            wrong(place + "/hours", "no-hours", rule.path("hours").asString());
        }
    }

    private void each(String place, JsonNode list, Set<String> known, String fault) {
        for (int i = 0; i < list.size(); i++) {
            var code = list.path(i).asString();
            if (!known.contains(code)) {
                wrong(place + "/" + i, fault, code);
            }
        }
    }

    private void rules(String place, JsonNode rules) {
        for (int i = 0; i < rules.size(); i++) {
            rule(place + "/" + i, rules.path(i));
        }
    }

    private void rule(String place, JsonNode rule) {
        var kind = rule.path("kind");
        if (kind.isString() && network.findKind(kind.asString()).isEmpty()) {
            wrong(place + "/kind", "unknown-kind", kind.asString());
        }
        each(place + "/organisations", rule.path("organisations"), organisations, UNKNOWN);
        organisation(place + "/organisation", rule.path("organisation"));
        roles(place, rule);
        pair(place, rule);
        desks(place, rule);
        ladder(place + "/steps", rule.path("steps"));
        rules(place + "/changes", rule.path("changes"));
    }

    /** A role that nobody has would be a mandate of nobody, and a route to nobody. */
    private void roles(String place, JsonNode rule) {
        for (var field : ROLES) {
            role(place + "/" + field, rule.path(field));
        }
        var several = rule.path("roles");
        for (int i = 0; i < several.size(); i++) {
            role(place + "/roles/" + i, several.path(i));
        }
    }

    private void role(String place, JsonNode code) {
        if (code.isString() && !roles.isKnown(code.asString())) {
            wrong(place, "unknown-role", code.asString());
        }
    }

    /** Each step looks no less far than the one before, and only the last calls somebody. */
    private void ladder(String place, JsonNode steps) {
        for (int i = 0; i < steps.size(); i++) {
            var reach = REACHES.indexOf(steps.path(i).path("reach").asString());
            var calls = reach == REACHES.size() - 1;
            if (calls != (i + 1 == steps.size())) {
                wrong(place + "/" + i, "duty-manager-last");
            } else if (!calls
                    && (steps.path(i).path("places").asInt(0) < 1
                            || !steps.path(i).has("next-after"))) {
                wrong(place + "/" + i, "step-without-terms");
            } else if (i > 0
                    && reach < REACHES.indexOf(steps.path(i - 1).path("reach").asString())) {
                wrong(place + "/" + i, "ladder-narrows");
            }
        }
    }

    private void twice() {
        var seen = new HashSet<Topic>();
        var rules = new BuildingAgreement(yaml.tree()).build().rules();
        for (int i = 0; i < rules.size(); i++) {
            if (!seen.add(Topic.of(rules.get(i)))) {
                wrong("/rules/" + i, "twice", rules.get(i).rule().subject().code());
            }
        }
    }

    private void wrong(String place, String code, Object... details) {
        faults.add(telling.fault(yaml.line(place), place, code, details));
    }
}
