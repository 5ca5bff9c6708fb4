package nl.samenspoed.app.demo.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.request.Caller;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.app.request.Whereabouts;

/** Made-up callers and patients; every name and number is fictional and marked as demo. */
final class MadeUp {

    private static final List<String> WOMEN =
            List.of("Annie", "Beppie", "Corrie", "Fatima", "Hanna", "Ineke", "Marijke", "Yvonne");
    private static final List<String> MEN =
            List.of("Arie", "Bram", "Driss", "Henk", "Jan", "Piet", "Rachid", "Willem");
    private static final List<String> PREFIXES = List.of("", "", "", "van", "de", "van der", "ter");
    private static final List<String> FAMILIES =
            List.of(
                    "Demobos",
                    "Demodijk",
                    "Demoberg",
                    "Demomeer",
                    "Demovisser",
                    "Demobakker",
                    "Demokuiper",
                    "Demosmit",
                    "Demoyilmaz",
                    "Demohaan");
    private static final List<String> STREETS =
            List.of("Demolaan", "Demoplein", "Demostraat", "Demoweg", "Demokade");
    private static final Map<String, List<String>> WORDS =
            Map.of(
                    "fall",
                    List.of(
                            "Valt de laatste dagen vaker, kan niet alleen blijven",
                            "Gevallen in de badkamer, komt niet meer overeind",
                            "Val van de trap, pijn in de heup, loopt moeizaam"),
                    "fever",
                    List.of("Hoge koorts sinds gisteren, suf", "Kind met koorts, drinkt slecht"),
                    "shortness-of-breath",
                    List.of("Steeds benauwder, slaapt rechtop", "Benauwd na een verkoudheid"),
                    "abdominal-pain",
                    List.of("Hevige buikpijn rechtsonder", "Buikpijn en braken sinds vannacht"),
                    "confusion",
                    List.of("Plotseling verward en onrustig", "Dwaalt 's nachts, partner is op"),
                    "despair",
                    List.of("Ziet het niet meer zitten", "Wanhopig, belt vanaf het station"),
                    "labour",
                    List.of("Regelmatige weeën, 39 weken", "Vliezen gebroken, 36 weken"),
                    "care-at-home",
                    List.of(
                            "Mantelzorger opgenomen, niemand voor de nacht",
                            "Thuiszorg valt uit, wondzorg moet vandaag"));

    private MadeUp() {}

    /**
     * @param practices GP practices, one of which is the patient's own; empty when there is none
     */
    static OpenRequest request(
            Asking asking,
            String complaint,
            Municipality town,
            List<OrganisationId> practices,
            LocalDate today,
            RandomGenerator chance) {
        var patient = patient(asking, town, practices, today, chance);
        return new OpenRequest(
                asking.channel(),
                new Caller(null, caller(asking, chance), phone(chance)),
                new Whereabouts(patient.address(), town.code()),
                new OpenRequest.Who.AsTold(patient),
                pick(WORDS.getOrDefault(complaint, List.of("Vraag om hulp")), chance),
                null,
                null,
                null);
    }

    private static String caller(Asking asking, RandomGenerator chance) {
        return switch (asking.question()) {
            case CITIZEN, SELF -> pick(List.of("dochter", "zoon", "buurvrouw", "zelf"), chance);
            case DOCTOR -> "huisarts";
            case SHORT_STAY, REHABILITATION, NURSING ->
                    pick(List.of("huisarts", "transferverpleegkundige"), chance);
            case EMERGENCY, NOT_URGENT -> "meldkamer";
            case PLANNED_RIDE, OTHER, CRISIS -> "verwijzer";
            case BIRTH -> "verloskundige";
        };
    }

    private static PatientDetails patient(
            Asking asking,
            Municipality town,
            List<OrganisationId> practices,
            LocalDate today,
            RandomGenerator chance) {
        boolean woman = asking.gender() == Gender.FEMALE;
        boolean known = chance.nextInt(10) < 7;
        return new PatientDetails(
                known ? Identity.KNOWN : Identity.UNVERIFIED,
                known ? bsn(chance) : null,
                known ? BsnState.UNVERIFIED : BsnState.ABSENT,
                pick(woman ? WOMEN : MEN, chance),
                pick(PREFIXES, chance),
                pick(FAMILIES, chance),
                today.minusYears(asking.years()).minusDays(chance.nextInt(365)),
                asking.gender(),
                phone(chance),
                pick(STREETS, chance) + " " + (1 + chance.nextInt(200)),
                null,
                town.code(),
                practices.isEmpty() ? "Huisarts Demo" : null,
                practices.isEmpty() ? null : pick(practices, chance),
                true);
    }

    /** A number in the test range that passes the eleven-test. */
    static Bsn bsn(RandomGenerator chance) {
        while (true) {
            var tried = Bsn.parse("9999%05d".formatted(chance.nextInt(100_000)));
            if (tried.isPresent()) {
                return tried.get();
            }
        }
    }

    private static String phone(RandomGenerator chance) {
        return "06%08d".formatted(chance.nextInt(100_000_000));
    }

    static <T> T pick(List<T> from, RandomGenerator chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
