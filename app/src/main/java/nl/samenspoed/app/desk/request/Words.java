package nl.samenspoed.app.desk.request;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.consult.Discipline;
import nl.samenspoed.app.desk.rule.Followed;
import nl.samenspoed.app.network.CareCapability;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.NoBsn;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.patient.TreatmentLimit;
import nl.samenspoed.app.placement.TransportKind;
import nl.samenspoed.app.request.Advice;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.Weighed;
import nl.samenspoed.app.triage.Protocol;
import nl.samenspoed.app.triage.Triage;
import org.jspecify.annotations.Nullable;

/** Codes and ids in the reader's language. */
public record Words(
        Page page,
        NetworkSnapshot network,
        Triage triage,
        List<TransportKind> transports,
        List<Discipline> disciplines) {

    private static final Duration COUNTED_IN_HOURS = Duration.ofHours(72);
    private static final int COUNTED_IN_DAYS = 28;
    private static final int COUNTED_IN_WEEKS = 91;
    private static final int DAYS_IN_WEEK = 7;

    public String text(String key, Object... values) {
        return page.text(key, values);
    }

    Locale locale() {
        return page.t().locale();
    }

    public String organisation(OrganisationId id) {
        return network.findOrganisation(id)
                .map(Organisation::name)
                .orElseGet(() -> text("casework.unknown-organisation"));
    }

    public String sector(String code) {
        return network.findSector(code).map(one -> one.name().in(locale())).orElse(code);
    }

    public String municipality(@Nullable String code) {
        return code == null
                ? ""
                : network.findMunicipality(code).map(Municipality::name).orElse(code);
    }

    /** Form of address, name and age; or that nobody knows. */
    public String who(PatientLine line) {
        var name = line.name();
        var called = name == null ? text("patient.unknown") : addressed(line, name);
        var age = ageOf(line);
        return age == null ? called : "%s (%s)".formatted(called, age);
    }

    /** In years, and of the very young in hours, days or weeks; null when nobody knows. */
    public @Nullable String ageOf(PatientLine line) {
        var years = age(line);
        var day = line.birthDate();
        if (years == null || day == null || years > 0) {
            return years == null ? null : String.valueOf(years);
        }
        var birth = line.birth();
        var at = birth == null ? null : birth.at();
        var now = page.time().now();
        if (at != null && Duration.between(at, now).compareTo(COUNTED_IN_HOURS) < 0) {
            return text("casework.age.hours", Math.max(0, Duration.between(at, now).toHours()));
        }
        var days = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, Times.ZONE));
        if (days < COUNTED_IN_DAYS) {
            return text("casework.age.days", days);
        }
        return days < COUNTED_IN_WEEKS
                ? text("casework.age.weeks", days / DAYS_IN_WEEK)
                : text("casework.age.months", ChronoUnit.MONTHS.between(day, day.plusDays(days)));
    }

    /** Whether the BSN was checked, and why there is none. */
    public String bsn(BsnState state, @Nullable NoBsn why) {
        var said = text("bsn." + state);
        return why == null ? said : text("casework.no-bsn", said, text("no-bsn." + why));
    }

    public @Nullable Integer age(PatientLine line) {
        return line.ageOn(LocalDate.ofInstant(page.time().now(), Times.ZONE));
    }

    /** Nobody calls a newborn sir. */
    private String addressed(PatientLine line, String name) {
        if (line.birth() != null) {
            return name;
        }
        var gender = line.gender();
        return switch (gender) {
            case FEMALE, MALE -> text("casework.addressed." + gender, name);
            case OTHER, UNKNOWN -> name;
        };
    }

    public String discipline(String code) {
        return disciplines.stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.name(page.t().language()))
                .findFirst()
                .orElse(code);
    }

    /** A discipline, with who of it. */
    public String asked(String discipline, @Nullable String who) {
        return who == null ? discipline(discipline) : who + ", " + discipline(discipline);
    }

    /** What an adviser said, with what was suggested. */
    public String advice(Advice advice) {
        var suggested =
                Stream.of(
                                advice.urgency() == null ? null : advice.urgency().name(),
                                advice.care() == null ? null : careOf(advice.care()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return suggested.isEmpty()
                ? advice.text()
                : text("consult.suggested", advice.text(), suggested);
    }

    /** What a decision did with the advice of one discipline. */
    public String weighed(Weighed weighed) {
        var who = asked(weighed.discipline(), weighed.adviser());
        var advice = weighed.advice();
        if (advice == null) {
            return text("consult.not-awaited", who);
        }
        return text(
                weighed.followed() ? "consult.followed" : "consult.dissent", who, advice(advice));
    }

    /** Care by its code: what was advised, or a kind of service. */
    public String careOf(String code) {
        return page.t().find("care." + code).orElseGet(() -> kind(code));
    }

    public String limit(TreatmentLimit limit, LimitWish wish) {
        return text("limit.said", text("limit." + limit), text("limit-wish." + wish));
    }

    public String care(Care care) {
        return switch (care) {
            case Care.SelfCare _, Care.AdviceOnly _, Care.OwnGp _ -> text("care." + care.code());
            case Care.Place place -> kind(place.serviceKind());
        };
    }

    /** A way in which patients travel. */
    public String transport(String code) {
        return transports.stream()
                .filter(kind -> kind.code().equals(code))
                .map(kind -> kind.name().in(locale()))
                .findFirst()
                .orElse(code);
    }

    /** Why it went this way: the agreed rule, and the version it is from. */
    String followed(FollowedRule rule) {
        return Followed.text(page, rule);
    }

    public String kind(String code) {
        return network.findKind(code).map(kind -> kind.name().in(locale())).orElse(code);
    }

    /** In the order of the alphabet, so that the eye finds them back. */
    public List<String> capabilities(Collection<String> codes) {
        return codes.stream()
                .map(
                        code ->
                                network.findCapability(code)
                                        .map(CareCapability::name)
                                        .map(name -> name.in(locale()))
                                        .orElse(code))
                .sorted()
                .toList();
    }

    /**
     * What was answered, in the words of the protocol it was answered to: the complaint, the
     * criteria that were met and what counted besides. Of a protocol that is not here, the codes.
     */
    public List<String> answers(RequestEvent.UrgencyAssessed by) {
        var protocol = triage.find(by.protocol(), by.protocolVersion());
        var complaint = protocol.flatMap(p -> p.findComplaint(by.complaint()));
        var met =
                by.answers().stream()
                        .map(
                                code ->
                                        complaint
                                                .flatMap(c -> c.findCriterion(code))
                                                .map(criterion -> criterion.question().in(locale()))
                                                .orElse(code));
        var context =
                by.context().stream()
                        .map(
                                code ->
                                        protocol.flatMap(p -> p.findContext(code))
                                                .map(item -> item.question().in(locale()))
                                                .orElse(code));
        var name = complaint.map(c -> c.name().in(locale())).orElse(by.complaint());
        return Stream.of(Stream.of(name), met, context).flatMap(s -> s).toList();
    }

    /** The questions of the gate, and what whoever asks them must know. */
    public List<Protocol.RedFlagQuestion> gate(RegionId region) {
        return triage.redFlags(region);
    }

    public List<String> notices(RegionId region) {
        return triage.protocols(region).stream()
                .filter(protocol -> !protocol.redFlags().isEmpty())
                .map(protocol -> protocol.notice().in(locale()))
                .toList();
    }

    public String redFlags(Collection<RedFlag> flags) {
        return flags.stream()
                .sorted()
                .map(flag -> text("redflag." + flag))
                .collect(Collectors.joining(", "));
    }

    /** A coded word where there is one, and otherwise what a person wrote. */
    String coded(String prefix, String codeOrText) {
        return page.t().find(prefix + "." + codeOrText).orElse(codeOrText);
    }
}
