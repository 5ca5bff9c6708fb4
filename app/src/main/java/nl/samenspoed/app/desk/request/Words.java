package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.network.CareCapability;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.placement.TransportKind;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.triage.Protocol;
import nl.samenspoed.app.triage.Triage;
import org.jspecify.annotations.Nullable;

/** Codes and ids in the reader's language. */
public record Words(
        Page page, NetworkSnapshot network, Triage triage, List<TransportKind> transports) {

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

    public String municipality(@Nullable String code) {
        return code == null
                ? ""
                : network.findMunicipality(code).map(Municipality::name).orElse(code);
    }

    /** Form of address, name and age; or that nobody knows. */
    public String who(PatientLine line) {
        var name = line.name();
        var called = name == null ? text("patient.unknown") : addressed(line.gender(), name);
        var age = age(line);
        return age == null ? called : "%s (%d)".formatted(called, age);
    }

    public @Nullable Integer age(PatientLine line) {
        return line.ageOn(LocalDate.ofInstant(page.time().now(), Times.ZONE));
    }

    private String addressed(Gender gender, String name) {
        return switch (gender) {
            case FEMALE, MALE -> text("casework.addressed." + gender, name);
            case OTHER, UNKNOWN -> name;
        };
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
