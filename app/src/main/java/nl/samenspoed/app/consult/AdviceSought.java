package nl.samenspoed.app.consult;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.request.CareRequestId;
import org.springframework.stereotype.Component;

/** Who was asked for advice on a request, for whoever must know that it was done. */
@Component
public class AdviceSought {

    private final JdbcConsults consults;
    private final Disciplines disciplines;

    AdviceSought(JdbcConsults consults, Disciplines disciplines) {
        this.consults = consults;
        this.disciplines = disciplines;
    }

    /**
     * One question. Whoever asked took none of them back.
     *
     * @param roles codes of the roles that may answer it
     * @param isOver whether there is advice, or nobody will give any
     */
    public record Sought(Set<String> roles, Instant askedAt, boolean isOver) {

        public Sought {
            roles = Set.copyOf(roles);
        }
    }

    /** In the order of asking; names nobody. */
    public List<Sought> of(CareRequestId request) {
        var asked = consults.of(request);
        if (asked.isEmpty()) {
            return List.of();
        }
        var roles =
                disciplines.list().stream()
                        .collect(Collectors.toMap(Discipline::code, Discipline::roles));
        return asked.stream()
                .filter(one -> one.state() != ConsultState.WITHDRAWN)
                .map(
                        one ->
                                new Sought(
                                        roles.getOrDefault(one.whom().discipline(), Set.of()),
                                        one.askedAt(),
                                        isOver(one)))
                .toList();
    }

    private static boolean isOver(Consult consult) {
        return switch (consult.state()) {
            case ADVISED, DECLINED, LAPSED -> true;
            case ASKED, ACCEPTED, WITHDRAWN -> false;
            // Over by a decision: it counts when there was advice by then.
            case DECIDED, REQUEST_ENDED -> consult.advice() != null;
        };
    }
}
