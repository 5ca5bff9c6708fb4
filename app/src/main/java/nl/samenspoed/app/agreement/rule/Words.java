package nl.samenspoed.app.agreement.rule;

import java.util.List;
import nl.samenspoed.app.network.OpeningHours;

/** The words of one language in which rules are told. */
public interface Words {

    String text(String key, Object... values);

    /** What a kind of service is called. */
    String kind(String code);

    String role(String code);

    String organisation(String code);

    /** A week with its holidays. */
    String hours(OpeningHours hours);

    /** As people enumerate: the last two with "and". */
    default String and(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : text(
                        "agreement.and",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.getLast());
    }
}
