package nl.samenspoed.app.demo.life;

import java.util.List;
import nl.samenspoed.simulation.region.Need;
import nl.samenspoed.simulation.region.Question;

/** In which kinds of care of the network, or codes of care, what the model draws is given. */
final class CareOf {

    private static final List<String> ADVICE = List.of("self-care", "own-gp", "advice-only");
    private static final List<String> DEPARTMENT = List.of("emergency-department");
    private static final List<String> SHORT_STAY = List.of("elv-low", "elv-high", "elv-palliative");
    private static final List<String> NURSING = List.of("home-nursing-acute", "home-nursing");
    private static final List<String> CRISIS = List.of("mental-health-assessment");

    private CareOf() {}

    static List<String> whatFits(Asking asking) {
        return whatFits(asking.question(), asking.comer().need());
    }

    private static List<String> whatFits(Question question, Need need) {
        return switch (question) {
            case CITIZEN, EMERGENCY, NOT_URGENT, PLANNED_RIDE, SELF, OTHER -> whatFits(need);
            case DOCTOR -> DEPARTMENT;
            case SHORT_STAY -> SHORT_STAY;
            case REHABILITATION -> List.of("grz");
            case NURSING -> NURSING;
            case CRISIS -> CRISIS;
            case BIRTH -> List.of("obstetrics-acute");
        };
    }

    private static List<String> whatFits(Need need) {
        return switch (need) {
            case ADVICE -> ADVICE;
            case CONSULT -> List.of("hap-consult");
            case VISIT -> List.of("hap-visit");
            case AMBULANCE, DEPARTMENT -> DEPARTMENT;
            case CRISIS -> CRISIS;
            case SHORT_STAY -> SHORT_STAY;
            case NURSING -> NURSING;
            case SOCIAL -> List.of("social-crisis", "respite");
        };
    }
}
