package nl.samenspoed.app.administration.deliver;

import java.util.List;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;
import nl.samenspoed.app.placement.MustDeliver;

/**
 * The rule everywhere, or in one part of the network.
 *
 * @param rules where anything was ever said about it
 * @param places where this reader may say something about it for the first time
 * @param history of the one that is looked at, the latest first
 * @param keeps whether the reader may change that one
 */
public record DeliverView(
        List<Line> rules,
        List<Choice> places,
        List<MustDeliver.Switched> history,
        Typed form,
        boolean keeps,
        boolean saved) {

    public DeliverView {
        rules = List.copyOf(rules);
        places = List.copyOf(places);
        history = List.copyOf(history);
    }

    public record Line(MustDeliver rule, String path, String where) {}
}
