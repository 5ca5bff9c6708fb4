package nl.samenspoed.app.desk.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.triage.Condition;
import nl.samenspoed.app.triage.Proposal;
import nl.samenspoed.app.triage.Protocol;
import nl.samenspoed.app.triage.Scale;
import nl.samenspoed.app.triage.Triage;
import nl.samenspoed.app.triage.TriageAnswers;
import org.jspecify.annotations.Nullable;

/**
 * The protocols with what was answered so far, and what they propose.
 *
 * @param complaints those that fit what was typed and the patient
 * @param more how many others fit too
 * @param chosen null until one is
 * @param criteria those to ask now
 * @param proposal null until a complaint is chosen
 * @param current the urgency recorded before; null when there is none
 */
public record UrgencyPanel(
        List<Protocol> protocols,
        List<Listed> complaints,
        int more,
        @Nullable Listed chosen,
        List<Protocol.Criterion> criteria,
        @Nullable Proposal proposal,
        @Nullable Urgency current,
        Form form,
        Words words) {

    /** As many as fit on a screen; typing finds the others. */
    private static final int MOST = 12;

    /** A complaint of one of the protocols. */
    public record Listed(Protocol protocol, Protocol.Complaint complaint) {

        /** Its code within all protocols. */
        public String value() {
            return protocol.name() + "/" + complaint.code();
        }
    }

    static UrgencyPanel of(Triage triage, CaseView view, Form form, @Nullable Urgency current) {
        var whom = Triaged.of(view);
        var words = view.words();
        var protocols = triage.protocols(whom.region());
        var fitting = fitting(protocols, whom, form.typed("filter"), words.locale());
        var chosen = chosen(protocols, fitting, form);
        var shown = shown(fitting, chosen);
        var proposal = chosen == null ? null : propose(triage, chosen, whom, form);
        return new UrgencyPanel(
                protocols,
                shown,
                fitting.size() - shown.size(),
                chosen,
                chosen == null || proposal == null
                        ? List.of()
                        : chosen.complaint().asked(known(proposal, whom)),
                proposal,
                current,
                form,
                words);
    }

    private static List<Listed> shown(List<Listed> fitting, @Nullable Listed chosen) {
        var shown = new ArrayList<>(fitting.stream().limit(MOST).toList());
        if (chosen != null && !shown.contains(chosen)) {
            shown.add(chosen);
        }
        return shown;
    }

    private static Condition.Known known(Proposal proposal, Triaged whom) {
        var met = proposal.met().stream().map(Protocol.Criterion::code).collect(Collectors.toSet());
        return new Condition.Known(met, whom.months(), whom.gender());
    }

    private static @Nullable Proposal propose(
            Triage triage, Listed chosen, Triaged whom, Form form) {
        var answers =
                new TriageAnswers(
                        chosen.complaint().code(),
                        met(chosen.complaint(), form),
                        context(chosen.protocol(), whom, form),
                        whom.months(),
                        whom.gender());
        return switch (triage.propose(whom.region(), chosen.protocol().name(), answers)) {
            case Outcome.Done<Proposal>(var proposal) -> proposal;
            case Outcome.Refused<Proposal> _ -> null;
        };
    }

    /** Only criteria of the complaint that is chosen now; others may be left from before. */
    private static Set<String> met(Protocol.Complaint complaint, Form form) {
        return form.all("met").stream()
                .filter(code -> complaint.findCriterion(code).isPresent())
                .collect(Collectors.toSet());
    }

    private static Set<String> context(Protocol protocol, Triaged whom, Form form) {
        var said = new HashSet<>(form.all("context"));
        if (whom.secondContact()) {
            said.add(Triaged.SECOND_CONTACT);
        }
        said.removeIf(code -> protocol.findContext(code).isEmpty());
        return said;
    }

    /** The one that was chosen; or the only one that fits what is typed. */
    private static @Nullable Listed chosen(
            List<Protocol> protocols, List<Listed> fitting, Form form) {
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        return all(protocols)
                .filter(listed -> listed.value().equals(form.typed("complaint")))
                .filter(fitting::contains)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Listed> all(List<Protocol> protocols) {
        return protocols.stream()
                .flatMap(
                        protocol ->
                                protocol.complaints().stream().map(c -> new Listed(protocol, c)));
    }

    private static List<Listed> fitting(
            List<Protocol> protocols, Triaged whom, String typed, Locale locale) {
        var wanted = plain(typed);
        var known = new Condition.Known(Set.of(), whom.months(), whom.gender());
        return all(protocols)
                .filter(listed -> listed.complaint().isFor(known))
                .filter(listed -> isCalled(listed.complaint(), wanted, locale))
                .toList();
    }

    private static boolean isCalled(Protocol.Complaint complaint, String wanted, Locale locale) {
        return plain(complaint.name().in(locale)).contains(wanted)
                || !wanted.isEmpty()
                        && complaint.words().stream()
                                .anyMatch(word -> plain(word).startsWith(wanted));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    public boolean isMet(Protocol.Criterion criterion) {
        return proposal != null && proposal.met().contains(criterion);
    }

    /** What counts besides the complaint, whether or not it does now. */
    public List<Protocol.Context> context() {
        return chosen == null ? List.of() : chosen.protocol().context();
    }

    public boolean counts(Protocol.Context item) {
        return proposal != null && proposal.context().contains(item);
    }

    /** What is known of the patient counts whether or not somebody says so. */
    public boolean isKnown(Protocol.Context item) {
        return counts(item) && !form.has("context", item.code());
    }

    /** The level when the protocol has its own words for it. */
    public Scale.@Nullable Level ownLevel() {
        return proposal == null || proposal.level().code().equals(proposal.urgency().name())
                ? null
                : proposal.level();
    }

    /** Why the protocol proposes this: what decides, or that nothing does, and what raised it. */
    public String because() {
        if (proposal == null) {
            return "";
        }
        var found = proposal;
        var locale = words.locale();
        var why =
                found.because().isEmpty()
                        ? words.text("casework.urgency.no-criterion")
                        : found.because().stream()
                                .map(criterion -> criterion.question().in(locale))
                                .collect(Collectors.joining("; "));
        if (found.raisedFrom() == null) {
            return why;
        }
        var raising =
                found.raising().stream()
                        .map(item -> item.question().in(locale))
                        .collect(Collectors.joining(", "));
        return why
                + ". "
                + words.text(
                        "casework.urgency.raised",
                        Objects.requireNonNull(found.raisedFrom()).code(),
                        found.level().code(),
                        raising);
    }

    /** What everybody who uses the protocols shown must know, each once. */
    public List<String> notices() {
        return protocols.stream()
                .map(protocol -> protocol.notice().in(words.locale()))
                .distinct()
                .toList();
    }

    /** The digit that presses the nth of something; there are nine. */
    public static @Nullable String digit(int index) {
        return index < 9 ? String.valueOf(index + 1) : null;
    }
}
