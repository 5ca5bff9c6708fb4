package nl.samenspoed.app.desk.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspoed.app.patient.Gender;

/**
 * Proposes what the receiver must know, in words that do not name the patient; a person reads and
 * corrects it before it goes anywhere.
 */
final class Summaries {

    private static final int SHORTEST_NAME = 3;

    private Summaries() {}

    static Form fillIn(Form form, CaseView view) {
        return form.with("summary", propose(view));
    }

    static String propose(CaseView view) {
        var words = view.words();
        var parts = new ArrayList<String>();
        var gender = view.patient().gender();
        var age = words.age(view.patient());
        var young = age != null && age == 0 ? words.ageOf(view.patient()) : null;
        if (gender != Gender.UNKNOWN) {
            parts.add(words.text("gender." + gender));
        }
        if (age != null) {
            parts.add(young == null ? words.text("casework.age", String.valueOf(age)) : young);
        }
        var person = parts.isEmpty() ? "" : capital(String.join(", ", parts)) + ". ";
        var assessed = view.assessed();
        var matter = assessed == null ? "" : assessed.text() + ". ";
        return person + matter + withoutNames(view.request().intake().question(), names(view));
    }

    private static List<String> names(CaseView view) {
        var names = new ArrayList<String>();
        var caller = view.request().intake().caller().name();
        for (var name : new String[] {view.patient().name(), caller}) {
            if (name != null) {
                names.addAll(List.of(name.split("[\\s.]+")));
            }
        }
        return names.stream()
                .filter(name -> name.length() >= SHORTEST_NAME)
                .filter(name -> Character.isUpperCase(name.charAt(0)))
                .toList();
    }

    static String withoutNames(String text, List<String> names) {
        var left = text;
        for (var name : names) {
            left =
                    left.replaceAll(
                            "(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})", "(...)");
        }
        return left;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
