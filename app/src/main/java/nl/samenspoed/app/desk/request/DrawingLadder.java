package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.request.Escalated;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.RecordedFact;
import nl.samenspoed.app.request.RequestEvent.Escalation.LadderStepTaken;

/** Puts a ladder in words: the steps that were taken, the next, and those after it. */
final class DrawingLadder {

    private final Words words;
    private final EscalationSentences sentences;

    DrawingLadder(Words words) {
        this.words = words;
        this.sentences = new EscalationSentences(words);
    }

    /** The steps of a ladder that nobody has started. */
    List<String> ahead(List<LadderStep> steps) {
        var told = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            var text = sentences.ahead(steps.get(i));
            told.add(
                    i == 0
                            ? text
                            : words.text(
                                    "ladder.then", text, steps.get(i - 1).nextAfter().toMinutes()));
        }
        return told;
    }

    LadderPanel draw(Escalated.Ladder ladder, List<RecordedFact> facts) {
        var rungs = new ArrayList<LadderPanel.Rung>();
        for (int number = 1; number <= ladder.steps().size(); number++) {
            rungs.add(rung(ladder, facts, number));
        }
        var call = ladder.duty();
        return new LadderPanel(
                rungs,
                ladder.onBehalfOf(),
                ladder.followed() == null ? "" : words.followed(ladder.followed()),
                call == null ? null : call.at(),
                call == null ? null : call.takenUpBy());
    }

    private LadderPanel.Rung rung(Escalated.Ladder ladder, List<RecordedFact> facts, int number) {
        return taken(ladder, facts, number)
                .map(fact -> taken(number, fact.at(), (LadderStepTaken) fact.event()))
                .orElseGet(() -> ahead(ladder, number));
    }

    private static Optional<RecordedFact> taken(
            Escalated.Ladder ladder, List<RecordedFact> facts, int number) {
        return facts.stream()
                .filter(
                        fact ->
                                fact.event() instanceof LadderStepTaken taken
                                        && taken.ladder().equals(ladder.id())
                                        && taken.step() == number)
                .findFirst();
    }

    private LadderPanel.Rung taken(int number, Instant at, LadderStepTaken taken) {
        if (taken.reach() == LadderStep.Reach.DUTY_MANAGER) {
            return new LadderPanel.Rung(number, "taken", at, sentences.reach(taken.reach()), "");
        }
        return new LadderPanel.Rung(
                number,
                "taken",
                at,
                words.text("ladder.asked", sentences.reach(taken.reach()), taken.asked()),
                taken.asked() == 0 ? sentences.why(taken.leftOut()) : "");
    }

    private LadderPanel.Rung ahead(Escalated.Ladder ladder, int number) {
        var step = ladder.steps().get(number - 1);
        var next = number == ladder.taken() + 1;
        return new LadderPanel.Rung(
                number,
                next ? "next" : "later",
                next ? ladder.nextAt() : null,
                sentences.ahead(step),
                next ? "" : after(ladder, number));
    }

    private String after(Escalated.Ladder ladder, int number) {
        var before = ladder.steps().get(number - 2).nextAfter();
        return "+ " + words.text("ladder.minutes", before.toMinutes());
    }
}
