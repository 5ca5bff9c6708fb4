package nl.samenspoed.app.administration.validation;

import java.util.List;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;

/**
 * What holds now, and the form to say it anew.
 *
 * @param places where this reader can say it
 */
public record ValidationAgreementView(
        List<Line> lines, List<Choice> places, List<String> outcomes, Typed form) {

    public ValidationAgreementView {
        lines = List.copyOf(lines);
        places = List.copyOf(places);
        outcomes = List.copyOf(outcomes);
    }

    /** One place; both empty where nobody needs to look. */
    public record Line(String place, String urgencies, String outcomes, String changed) {}
}
