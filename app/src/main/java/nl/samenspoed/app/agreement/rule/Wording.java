package nl.samenspoed.app.agreement.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.samenspoed.app.network.OpeningHours;
import org.jspecify.annotations.Nullable;

/** Tells rules as sentences. The sentence is the rule: nothing that counts is left out of it. */
public final class Wording {

    private final Words words;

    public Wording(Words words) {
        this.words = words;
    }

    public String sentence(Rule rule) {
        var about = about(rule);
        var said = said(rule);
        return about.isEmpty() ? capital(said) : capital(about) + ": " + said;
    }

    /** The rule with what lower levels may do with it. */
    public String sentence(Agreed agreed) {
        return sentence(agreed.rule()) + " " + words.text("agreement.room." + agreed.room().code());
    }

    public String difference(Difference difference) {
        return switch (difference) {
            case Difference.Added(var now) -> words.text("agreement.added", sentence(now));
            case Difference.Removed(var before) ->
                    words.text("agreement.removed", sentence(before));
            case Difference.Changed(var before, var now) ->
                    words.text("agreement.changed", sentence(now), sentence(before));
        };
    }

    private String about(Rule rule) {
        var about = rule.about();
        var parts = new ArrayList<String>();
        if (about.kind() != null) {
            parts.add(words.text("agreement.about.kind", words.kind(about.kind())));
        }
        if (about.urgency() != null) {
            parts.add(words.text("agreement.about.urgency", about.urgency()));
        }
        if (about.detail() != null) {
            parts.add(
                    words.text(
                            "agreement.about." + rule.subject().code(),
                            detail(rule, about.detail())));
        }
        return String.join(", ", parts);
    }

    private String detail(Rule rule, String detail) {
        return switch (rule) {
            case Rule.Sharing _, Rule.DeskDiscipline _ -> words.role(detail);
            case Rule.BreachRoute _ -> words.text("agreement.broken." + detail);
            default -> detail;
        };
    }

    private String whom(@Nullable String role, @Nullable String organisation) {
        return role == null
                ? words.organisation(organisation == null ? "" : organisation)
                : words.role(role);
    }

    private String said(Rule rule) {
        var key = "agreement.rule." + rule.subject().code();
        return switch (rule) {
            case Rule.Within clock -> words.text(key, span(clock.within()));
            case Rule.ParallelOffers(var _, var most) -> words.text(key, most);
            case Rule.EscalationLadder(var _, var steps) ->
                    words.text(key, String.join("; ", steps.stream().map(this::step).toList()));
            case Rule.MustDeliver deliver -> deliver(key, deliver);
            case Rule.OutcomeValidation(var _, var outcomes) ->
                    outcomes.isEmpty()
                            ? words.text(key + ".none")
                            : words.text(key, codes("agreement.outcome.", outcomes));
            case Rule.ForceMandate(var _, var roles) ->
                    roles.isEmpty() ? words.text(key + ".none") : words.text(key, roles(roles));
            case Rule.ConsultDuty duty -> consult(key, duty);
            case Rule.Sharing(var _, var parts) ->
                    parts.isEmpty()
                            ? words.text(key + ".none")
                            : words.text(key, codes("agreement.part.", parts));
            case Rule.Preference(var _, var organisations) ->
                    words.text(key, named(organisations, words::organisation));
            case Rule.DeskOrganisation(var _, var form, var after) ->
                    words.text(key + "." + form.code(), after == null ? "" : span(after));
            case Rule.DeskHours(var _, var hours) ->
                    hours.equals(OpeningHours.ALWAYS)
                            ? words.text(key + ".always")
                            : words.text(key, words.hours(hours));
            case Rule.DeskDiscipline(var _, var presence, var hours) ->
                    words.text(key + "." + presence.code(), words.hours(hours));
            case Rule.BreachRoute(var _, var after, var role, var organisation) ->
                    words.text(key, span(after), whom(role, organisation));
            case Rule.PressureMode(var _, var roles, var longest, var changes) ->
                    words.text(
                            key,
                            roles(roles),
                            span(longest),
                            String.join(" ", changes.stream().map(this::sentence).toList()));
        };
    }

    private String consult(String key, Rule.ConsultDuty duty) {
        var roles = roles(duty.roles());
        var said = new ArrayList<String>();
        said.add(
                duty.within() == null
                        ? words.text(key, roles)
                        : words.text(key + ".within", roles, span(duty.within())));
        if (duty.fromAge() != null) {
            said.add(words.text(key + ".from-age", duty.fromAge()));
        }
        if (duty.hours() != null) {
            said.add(words.text(key + "." + duty.hours().code()));
        }
        return String.join(" ", said);
    }

    private String deliver(String key, Rule.MustDeliver deliver) {
        if (!deliver.on()) {
            return words.text(key + ".off");
        }
        return deliver.exempt().isEmpty()
                ? words.text(key, deliver.contestDays())
                : words.text(
                        key + ".exempt",
                        deliver.contestDays(),
                        codes("refusal-reason.", deliver.exempt()));
    }

    private String step(Rule.EscalationLadder.Step step) {
        var reach = words.text("agreement.reach." + step.reach());
        return step.places() == 0
                ? reach
                : words.text("agreement.step", reach, step.places(), span(step.nextAfter()));
    }

    private String codes(String prefix, List<String> codes) {
        return named(codes, code -> words.text(prefix + code).toLowerCase(Locale.ROOT));
    }

    private String roles(List<String> roles) {
        return named(roles, words::role);
    }

    private String named(List<String> codes, UnaryOperator<String> name) {
        return words.and(codes.stream().map(name).toList());
    }

    private String span(Duration span) {
        var minutes = span.toMinutes();
        if (minutes % 1440 == 0 && minutes > 1440) {
            return words.text("agreement.days", minutes / 1440);
        }
        return minutes % 60 == 0
                ? words.text("agreement.hours", minutes / 60)
                : words.text("agreement.minutes", minutes);
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
