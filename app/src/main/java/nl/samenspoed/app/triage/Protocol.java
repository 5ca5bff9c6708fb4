package nl.samenspoed.app.triage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.samenspoed.app.network.Label;
import nl.samenspoed.app.request.RedFlag;
import org.jspecify.annotations.Nullable;

/**
 * A triage protocol: content that somebody wrote and somebody put to use. The format is described
 * in {@code doc/protocols.md} and checked against {@code triage/protocol.schema.json}.
 *
 * @param scale in which its levels are said
 * @param notice what everybody who uses it must know, shown wherever the protocol is used
 * @param source who wrote it, from what
 * @param redFlags the questions of the gate; empty in a protocol that leaves the gate to another
 * @param context what counts besides the complaint
 */
public record Protocol(
        String name,
        String version,
        Discipline discipline,
        Scale scale,
        Label title,
        Label notice,
        String source,
        String licence,
        List<RedFlagQuestion> redFlags,
        List<Context> context,
        List<Complaint> complaints,
        List<Advice> advice) {

    public Protocol {
        redFlags = List.copyOf(redFlags);
        context = List.copyOf(context);
        complaints = List.copyOf(complaints);
        advice = List.copyOf(advice);
    }

    /** Whose protocol it is; its complaints stand beside those of the others. */
    public enum Discipline {
        GENERAL,
        MENTAL_HEALTH,
        MIDWIFERY,
        AMBULANCE
    }

    public Optional<Complaint> findComplaint(String code) {
        return find(complaints, Complaint::code, code);
    }

    public Optional<Context> findContext(String code) {
        return find(context, Context::code, code);
    }

    public Optional<Advice> findAdvice(String code) {
        return find(advice, Advice::code, code);
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> name, String code) {
        return all.stream().filter(one -> name.apply(one).equals(code)).findFirst();
    }

    /** One question of the gate. */
    public record RedFlagQuestion(RedFlag flag, Label question) {}

    /**
     * Something about the patient or the call that counts whatever the complaint.
     *
     * @param holds when it is so without anybody saying it; null when only a person can tell
     * @param raises whether it makes the complaint one step more urgent
     */
    public record Context(String code, Label question, @Nullable Condition holds, boolean raises) {}

    /**
     * @param words by which callers call it too
     * @param asked for whom it is a complaint at all; null is everybody
     * @param otherwise the level when no criterion is met
     * @param care service kinds or care codes that usually fit, most usual first
     * @param advice codes of what can be told to every caller with this complaint
     */
    public record Complaint(
            String code,
            Label name,
            List<String> words,
            @Nullable Condition asked,
            Scale.Level otherwise,
            List<Criterion> criteria,
            List<String> care,
            List<String> advice) {

        public Complaint {
            words = List.copyOf(words);
            criteria = List.copyOf(criteria);
            care = List.copyOf(care);
            advice = List.copyOf(advice);
        }

        public Optional<Criterion> findCriterion(String criterion) {
            return find(criteria, Criterion::code, criterion);
        }

        /** Whether somebody like this can have it at all. */
        public boolean isFor(Condition.Known known) {
            return isAsked(asked, known);
        }

        /** Those to ask now: all but the ones that surely do not apply. */
        public List<Criterion> asked(Condition.Known known) {
            return criteria.stream()
                    .filter(criterion -> isAsked(criterion.asked(), known))
                    .toList();
        }
    }

    static boolean isAsked(@Nullable Condition when, Condition.Known known) {
        return when == null || when.test(known) != Condition.Truth.NO;
    }

    /**
     * @param level proposed when this is so; null when it only opens other questions
     * @param asked when it is asked; null is always
     * @param alarm a sign to show in the outcome whatever decides
     * @param care what this adds in front of the care of the complaint
     */
    public record Criterion(
            String code,
            Label question,
            Scale.@Nullable Level level,
            @Nullable Condition asked,
            boolean alarm,
            List<String> care,
            List<String> advice) {

        public Criterion {
            care = List.copyOf(care);
            advice = List.copyOf(advice);
        }
    }

    /**
     * What a caller can do, and when to call again.
     *
     * @param safetyNet null when the advice has none of its own
     */
    public record Advice(String code, Label text, @Nullable Label safetyNet) {}
}
