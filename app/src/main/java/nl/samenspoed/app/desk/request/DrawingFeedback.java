package nl.samenspoed.app.desk.request;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.Feedback;
import nl.samenspoed.app.request.Feedbacks;
import nl.samenspoed.app.request.RecordedFact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what became of requests in the words of the reader. */
@Component
class DrawingFeedback {

    private final Feedbacks feedbacks;
    private final Frames frames;

    DrawingFeedback(Feedbacks feedbacks, Frames frames) {
        this.feedbacks = feedbacks;
        this.frames = frames;
    }

    FeedbackView draw(Desk desk) {
        var words = frames.words(desk);
        var lines = feedbacks.list(desk.actor()).stream().map(one -> line(one, words)).toList();
        return new FeedbackView(
                lines.stream().filter(line -> line.feedback().isNew()).toList(),
                lines.stream().filter(line -> !line.feedback().isNew()).toList(),
                feedbacks.isPractice(desk.actor()) ? feedbacks.morning() : null);
    }

    private static FeedbackView.Line line(Feedback feedback, Words words) {
        var sentences = new Sentences(words);
        var told = feedback.told().stream().map(fact -> told(fact, sentences)).toList();
        var care = feedback.request().care();
        return new FeedbackView.Line(
                feedback,
                CommandKey.random(),
                who(feedback.patient(), words),
                words.text("feedback.why." + feedback.why()),
                told.getLast(),
                told.subList(0, told.size() - 1),
                care == null ? null : words.care(care),
                texts(care, words),
                feedback.why() == Feedback.Why.REQUESTED);
    }

    private static FeedbackView.Told told(RecordedFact fact, Sentences sentences) {
        return new FeedbackView.Told(sentences.of(fact.event()), fact.at());
    }

    private static String who(PatientLine patient, Words words) {
        var born = patient.birthDate();
        var who = words.who(patient);
        return born == null
                ? who
                : who + ", " + words.text("casework.born", "%1$td-%1$tm-%1$tY".formatted(born));
    }

    /** What the practice goes on with. */
    private static List<String> texts(@Nullable Care care, Words words) {
        return switch (care) {
            case null -> List.of();
            case Care.SelfCare(var advice, var safetyNet, var _) ->
                    List.of(advice, words.text("casework.safety-net", safetyNet));
            case Care.AdviceOnly(var advice) -> List.of(advice);
            case Care.OwnGp(var instruction) -> List.of(instruction);
            case Care.Place place ->
                    Stream.of(place.summary(), limits(place, words))
                            .filter(text -> !text.isEmpty())
                            .toList();
        };
    }

    private static String limits(Care.Place place, Words words) {
        var limits = place.treatmentLimits();
        return limits == null ? "" : words.text("casework.limits", limits);
    }
}
