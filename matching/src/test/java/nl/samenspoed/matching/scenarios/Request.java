package nl.samenspoed.matching.scenarios;

import static nl.samenspoed.matching.scenarios.Clauses.HERE;
import static nl.samenspoed.matching.scenarios.Clauses.area;
import static nl.samenspoed.matching.scenarios.Clauses.id;
import static nl.samenspoed.matching.scenarios.Clauses.moment;
import static nl.samenspoed.matching.scenarios.Clauses.split;
import static nl.samenspoed.matching.scenarios.Clauses.words;

import java.util.UUID;
import nl.samenspoed.matching.api.FromHome;
import nl.samenspoed.matching.api.Need;

/** Reads the {@code request} line. */
final class Request {

    private Request() {}

    static Need read(String line) {
        var clauses = split(line, ",").toList();
        var start = "from 08:00 to 20:00";
        for (var clause : clauses) {
            start = clause.startsWith("from ") ? clause : start;
        }
        var times = words(start);
        var need = Need.of(clauses.getFirst(), HERE, moment(times.get(1)), moment(times.get(3)));
        for (var clause : clauses.subList(1, clauses.size())) {
            need = with(need, clause);
        }
        return need;
    }

    private static Need with(Need need, String clause) {
        var rest = clause.substring(clause.indexOf(' ') + 1);
        var all = words(rest).toArray(String[]::new);
        return switch (clause.split(" ")[0]) {
            case "must" -> need.requiring(all);
            case "wish" -> need.wishing(all);
            case "home" -> need.livingIn(area(rest));
            case "own" -> need.belongingTo(id(rest));
            case "prefers" ->
                    need.preferring(words(rest).stream().map(Clauses::id).toArray(UUID[]::new));
            case "from" -> need;
            case "within" -> need.notFartherThan(fromHome(rest));
            default -> throw new IllegalArgumentException(clause);
        };
    }

    /** {@code 20 min of 5 km}: from a home so far east of where the person is. */
    private static FromHome fromHome(String text) {
        var parts = text.split(" of ");
        var east = Double.parseDouble(parts[1].split(" ")[0]);
        return new FromHome(Clauses.east(east), Clauses.span(parts[0]));
    }
}
