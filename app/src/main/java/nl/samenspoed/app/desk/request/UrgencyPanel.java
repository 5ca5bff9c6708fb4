package nl.samenspoed.app.desk.request;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.triage.Proposal;
import nl.samenspoed.app.triage.Protocol;
import nl.samenspoed.app.triage.Triage;
import org.jspecify.annotations.Nullable;

/**
 * The protocol with what was answered so far, and what it proposes.
 *
 * @param complaints those that fit what was typed
 * @param chosen null until one is
 * @param proposal null until a complaint is chosen
 * @param current the urgency recorded before; null when there is none
 */
public record UrgencyPanel(
        Protocol protocol,
        List<Protocol.Complaint> complaints,
        Protocol.@Nullable Complaint chosen,
        @Nullable Proposal proposal,
        @Nullable Urgency current,
        Form form,
        Words words) {

    static UrgencyPanel of(Triage triage, Form form, @Nullable Urgency current, Words words) {
        var protocol = triage.protocol();
        var fitting = fitting(protocol, form.typed("filter"), words.locale());
        var chosen = chosen(protocol, fitting, form);
        return new UrgencyPanel(
                protocol,
                fitting,
                chosen,
                chosen == null ? null : propose(triage, chosen, form),
                current,
                form,
                words);
    }

    /** Only criteria of the complaint that is chosen now; others may be left from before. */
    static List<String> met(Protocol.Complaint complaint, Form form) {
        return form.all("met").stream()
                .filter(code -> complaint.findCriterion(code).isPresent())
                .toList();
    }

    private static @Nullable Proposal propose(Triage triage, Protocol.Complaint chosen, Form form) {
        return switch (triage.propose(chosen.code(), met(chosen, form))) {
            case Outcome.Done<Proposal>(var proposal) -> proposal;
            case Outcome.Refused<Proposal> _ -> null;
        };
    }

    /** The one that was chosen, if it still fits; or the only one that does. */
    private static Protocol.@Nullable Complaint chosen(
            Protocol protocol, List<Protocol.Complaint> fitting, Form form) {
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        return protocol.findComplaint(form.typed("complaint"))
                .filter(fitting::contains)
                .orElse(null);
    }

    private static List<Protocol.Complaint> fitting(
            Protocol protocol, String typed, Locale locale) {
        var wanted = plain(typed);
        return protocol.complaints().stream()
                .filter(complaint -> plain(complaint.name().in(locale)).contains(wanted))
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    public boolean isMet(Protocol.Criterion criterion) {
        return form.has("met", criterion.code());
    }

    /** Why the protocol proposes this: the criteria that decide, or that none is met. */
    public String because() {
        if (chosen == null || proposal == null) {
            return "";
        }
        var codes = proposal.because().stream().map(Protocol.Criterion::code).toList();
        return codes.isEmpty()
                ? words.text("casework.urgency.no-criterion")
                : String.join("; ", words.criteria(chosen.code(), codes));
    }

    /** The digit that presses the nth of something; there are nine. */
    public static @Nullable String digit(int index) {
        return index < 9 ? String.valueOf(index + 1) : null;
    }
}
