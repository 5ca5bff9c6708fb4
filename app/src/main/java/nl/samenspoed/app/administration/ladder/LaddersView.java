package nl.samenspoed.app.administration.ladder;

import java.util.List;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;

/**
 * All ladders, and the form for a new one.
 *
 * @param places where a ladder of this reader can hold
 * @param form what was typed for a new one
 */
public record LaddersView(List<Line> ladders, List<Choice> places, List<Choice> kinds, Typed form) {

    public LaddersView {
        ladders = List.copyOf(ladders);
        places = List.copyOf(places);
        kinds = List.copyOf(kinds);
    }

    /**
     * @param whom place, kind and urgency in words
     * @param changed when and by whom
     */
    public record Line(String path, String whom, List<String> steps, String changed) {}
}
