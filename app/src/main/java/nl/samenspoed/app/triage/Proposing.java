package nl.samenspoed.app.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.triage.Protocol.Complaint;
import nl.samenspoed.app.triage.Protocol.Context;
import nl.samenspoed.app.triage.Protocol.Criterion;

/** Derives the proposed level from the answers. */
final class Proposing {

    private Proposing() {}

    static Outcome<Proposal> propose(Protocol protocol, TriageAnswers answers) {
        var complaint = protocol.findComplaint(answers.complaint());
        if (complaint.isEmpty()) {
            return Outcome.refused(TriageRefusal.UNKNOWN_COMPLAINT, answers.complaint());
        }
        for (var code : sorted(answers.met())) {
            if (complaint.get().findCriterion(code).isEmpty()) {
                return Outcome.refused(TriageRefusal.UNKNOWN_CRITERION, code);
            }
        }
        for (var code : sorted(answers.context())) {
            if (protocol.findContext(code).isEmpty()) {
                return Outcome.refused(TriageRefusal.UNKNOWN_CONTEXT, code);
            }
        }
        return Outcome.done(propose(protocol, complaint.get(), answers));
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }

    private static Proposal propose(Protocol protocol, Complaint complaint, TriageAnswers answers) {
        var scale = protocol.scale();
        var met = met(complaint, answers);
        var level = complaint.otherwise();
        for (var criterion : met) {
            var own = criterion.level();
            if (own != null && scale.isMoreUrgent(own, level)) {
                level = own;
            }
        }
        var decided = level;
        var because = met.stream().filter(criterion -> decided.equals(criterion.level())).toList();
        var context = protocol.context().stream().filter(item -> holds(item, answers)).toList();
        var raised = context.stream().anyMatch(Context::raises) ? scale.raised(decided) : decided;
        return new Proposal(
                protocol,
                complaint,
                raised,
                met,
                because,
                context,
                raised.equals(decided) ? null : decided,
                care(scale, complaint, met),
                advice(protocol, complaint, met));
    }

    /**
     * In the order of the protocol, so that whatever opens a question is known before it: an answer
     * to a question that is not asked any more does not count, nor what it opened.
     */
    private static List<Criterion> met(Complaint complaint, TriageAnswers answers) {
        var met = new ArrayList<Criterion>();
        for (var criterion : complaint.criteria()) {
            var known =
                    new Condition.Known(
                            met.stream().map(Criterion::code).collect(Collectors.toSet()),
                            answers.months(),
                            answers.gender());
            if (answers.met().contains(criterion.code())
                    && Protocol.isAsked(criterion.asked(), known)) {
                met.add(criterion);
            }
        }
        return met;
    }

    private static boolean holds(Context item, TriageAnswers answers) {
        var known = item.holds();
        return answers.context().contains(item.code())
                || known != null && known.test(answers.known()) == Condition.Truth.YES;
    }

    /** What the most urgent answer adds goes first: an ambulance before the home that comes too. */
    private static List<String> care(Scale scale, Complaint complaint, List<Criterion> met) {
        return Stream.concat(
                        met.stream()
                                .sorted(Comparator.comparing(Criterion::level, scale.urgentFirst()))
                                .flatMap(criterion -> criterion.care().stream()),
                        complaint.care().stream())
                .distinct()
                .toList();
    }

    private static List<Protocol.Advice> advice(
            Protocol protocol, Complaint complaint, List<Criterion> met) {
        return Stream.concat(
                        complaint.advice().stream(),
                        met.stream().flatMap(criterion -> criterion.advice().stream()))
                .distinct()
                .flatMap(code -> protocol.findAdvice(code).stream())
                .toList();
    }
}
