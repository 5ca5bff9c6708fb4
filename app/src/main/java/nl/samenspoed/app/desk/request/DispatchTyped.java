package nl.samenspoed.app.desk.request;

import java.util.List;
import nl.samenspoed.app.page.Texts;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.RequestCommand.TakeOverFromDispatch;
import nl.samenspoed.app.triage.Scale;
import nl.samenspoed.app.triage.Scales;
import org.jspecify.annotations.Nullable;

/**
 * What the dispatch centre said when it handed a call over.
 *
 * @param form with what is wrong with it
 * @param command null when the call does not come from there
 */
record DispatchTyped(Form form, @Nullable TakeOverFromDispatch command) {

    static final String SCALE = "ambulance";

    static DispatchTyped read(Form form, Texts t) {
        if (form.choice(Channel.class, "channel").orElse(null) != Channel.DISPATCH
                || form.orNull("dispatchLevel") == null) {
            return new DispatchTyped(form, null);
        }
        if (form.orNull("dispatchCentre") == null) {
            return new DispatchTyped(
                    form.wrong("dispatchCentre", t.text("casework.field.required")), null);
        }
        var level = form.stripped("dispatchLevel");
        return levels().stream()
                .filter(one -> one.code().equals(level))
                .findFirst()
                .map(one -> new DispatchTyped(form, command(form, one)))
                .orElseGet(
                        () ->
                                new DispatchTyped(
                                        form.wrong(
                                                "dispatchLevel",
                                                t.text("casework.dispatch.choose")),
                                        null));
    }

    /** Those that need no ambulance at once. */
    static List<Scale.Level> levels() {
        return Scales.find(SCALE).stream()
                .flatMap(scale -> scale.levels().stream())
                .filter(level -> !level.code().startsWith("A"))
                .sorted((one, other) -> other.code().compareTo(one.code()))
                .toList();
    }

    private static TakeOverFromDispatch command(Form form, Scale.Level level) {
        return new TakeOverFromDispatch(
                form.stripped("dispatchCentre"),
                level.code(),
                level.urgency(),
                SCALE,
                form.typed("dispatchAsked").lines().toList());
    }
}
