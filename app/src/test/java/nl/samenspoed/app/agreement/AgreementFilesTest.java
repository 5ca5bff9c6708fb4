package nl.samenspoed.app.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.rule.Agreed;
import nl.samenspoed.app.agreement.rule.Difference;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.agreement.rule.Wording;
import org.junit.jupiter.api.Test;

class AgreementFilesTest {

    private final ReadingAgreements reading = new ReadingAgreements(Files.texts(), Files.ROLES);

    @Test
    void everySubjectReadsAsADutchSentence() {
        assertThat(sentences(Files.NL))
                .containsExactly(
                        "Bij U2: wie een aanbod krijgt, antwoordt binnen 10 minuten. Een lager niveau mag strenger zijn.",
                        "Voor ELV laag: wie een aanbod krijgt, antwoordt binnen 1 uur. Een lager niveau mag het anders afspreken.",
                        "Voor ELV laag: er worden hoogstens 3 plekken tegelijk gevraagd. Een lager niveau wijkt hier niet van af.",
                        "Zolang niemand toezegt, wordt gevraagd: de eigen subregio (3 plekken tegelijk, daarna na 15 minuten verder); de regio (5 plekken tegelijk, daarna na 20 minuten verder); de dienstdoende manager. Een lager niveau wijkt hier niet van af.",
                        "Wie een plek vrij meldt, levert die ook, tenzij de reden is: zorg past hier niet. Wie dat niet deed, heeft 7 dagen om dat uit te leggen. Een lager niveau wijkt hier niet van af.",
                        "Voor ELV laag: een cijfer telt 4 uur mee; daarna is het onbekend. Een lager niveau wijkt hier niet van af.",
                        "Stop full: een stop duurt niet langer dan 2 uur. Een lager niveau wijkt hier niet van af.",
                        "Bij U2: wie de regie krijgt aangeboden, zegt binnen 15 minuten ja of nee. Een lager niveau wijkt hier niet van af.",
                        "Bij U2: een arts bekijkt de uitkomst voordat die telt bij: alleen advies en zelfzorg. Een lager niveau wijkt hier niet van af.",
                        "Zonder toezegging plaatsen mag: regiearts. Een lager niveau wijkt hier niet van af.",
                        "Voor ELV laag: voordat dit wordt geregeld, is overleg nodig met: huisarts. Er komt antwoord binnen 30 minuten. Een lager niveau wijkt hier niet van af.",
                        "Voor de ontvanger verpleegkundige: te zien zijn: naam en geboortedatum en het verhaal van de zorgvraag. Een lager niveau wijkt hier niet van af.",
                        "Voor ELV laag: er wordt gezocht tot 40 minuten reizen. Wie zoekt, mag verder kijken. Een lager niveau mag strenger zijn.",
                        "Voor ELV laag: wie zelf geen voorkeur heeft, krijgt eerst een plek bij Demohuis 1 voorgesteld. Een lager niveau wijkt hier niet van af.",
                        "Elke subregio heeft een eigen desk; wat na 10 minuten nog niemand heeft opgepakt, zien de andere desks van de regio ook. Een lager niveau wijkt hier niet van af.",
                        "De desk is open: maandag tot en met vrijdag 08:00 tot 23:00, zaterdag tot en met zondag 09:00 tot 21:00, op feestdagen als op zondag. Daarbuiten zien de andere desks van de regio het werk. Een lager niveau mag het anders afspreken.",
                        "Verpleegkundige: zit aan de desk: maandag tot en met vrijdag 17:00 tot 24:00, zaterdag tot en met zondag de hele dag. Een lager niveau mag het anders afspreken.",
                        "Niet op tijd geantwoord: wat niet is nagekomen, zien eerst alleen de twee partijen. Wat zij na 7 dagen niet hebben opgelost, gaat naar: regiobureau. Een lager niveau wijkt hier niet van af.",
                        "Bij drukte mag regiearts hoogstens 2 dagen aanzetten dat het volgende geldt. Er worden hoogstens 6 plekken tegelijk gevraagd. Een lager niveau wijkt hier niet van af.");
    }

    @Test
    void everySubjectReadsAsAnEnglishSentence() {
        assertThat(right(Files.everySubject()).rules())
                .extracting(agreed -> agreed.rule().subject())
                .containsAll(Arrays.asList(Subject.values()));
        assertThat(sentences(Locale.ENGLISH))
                .hasSize(19)
                .allSatisfy(
                        sentence ->
                                assertThat(sentence)
                                        .matches("[A-Z][^{}]*\\.")
                                        .doesNotContain("agreement."))
                .startsWith(
                        "With U2: whoever gets an offer answers within 10 minutes. A lower level may be stricter.");
    }

    @Test
    void subjectThatTheProgramDoesNotKnowIsRefusedNotIgnored() {
        var faults = faults(clock("{subject: parking-places, most: 3}"));
        assertThat(faults).extracting(AgreementFault::place).containsExactly("/rules/0/subject");
        assertThat(faults).extracting(AgreementFault::line).containsExactly(10);
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirLine() {
        var faults =
                faults(
                        Files.everySubject()
                                .replace("within: 10m", "within: soon")
                                .replace("most: 3", "most: 300, colour: red")
                                .replace("roles: [regiearts]}", "role: regiearts}"));
        assertThat(faults).extracting(AgreementFault::line).contains(10, 12, 23);
        assertThat(faults)
                .extracting(AgreementFault::place)
                .contains("/rules/0/within", "/rules/2/most", "/rules/2", "/rules/9");
    }

    @Test
    void namesOfNobodyAndDaysThatDoNotExistAreFaults() {
        var faults =
                faults(
                        Files.everySubject()
                                .replace("2026-11-01", "2026-11-31")
                                .replace("place: oost", "place: atlantis")
                                .replace("kind: elv-low, most", "kind: balloon, most")
                                .replace("Demohuis 2", "Demohuis 99"));
        assertThat(faults)
                .extracting(AgreementFault::place)
                .containsExactly("/place", "/from", "/parties/1", "/rules/2/kind");
        assertThat(faults.getFirst().reason()).contains("atlantis");
    }

    @Test
    void deskThatNeverClosesSaysNoMore() {
        var rules = right(clock("{subject: desk-hours, hours: 24/7}")).rules();
        assertThat(wording(Files.NL).sentence(rules.getFirst().rule()))
                .isEqualTo("De desk is dag en nacht open.");
    }

    @Test
    void roleThatNobodyHasIsAFaultWhereverItIsNamed() {
        assertThat(
                        faults(
                                clock(
                                        "{subject: force-mandate, roles: [regiearts, hofnar]}\n"
                                                + "  - {subject: sharing, with: hofnar, parts: [story]}\n"
                                                + "  - {subject: desk-discipline, role: hofnar, presence: present, hours: 24/7}\n"
                                                + "  - {subject: breach-route, after: 7d, to: hofnar}\n"
                                                + "  - {subject: pressure-mode, roles: [regiearts], longest: 1h, changes: [{subject: consult-duty, roles: [hofnar]}]}")))
                .extracting(AgreementFault::place)
                .containsExactly(
                        "/rules/0/roles/1",
                        "/rules/1/with",
                        "/rules/2/role",
                        "/rules/3/to",
                        "/rules/4/changes/0/roles/0");
    }

    @Test
    void twoRulesAboutTheSameAreAFault() {
        var twice =
                clock(
                        "{subject: offer-clock, urgency: U2, within: 10m}\n"
                                + "  - {subject: offer-clock, urgency: U2, within: 20m}");
        assertThat(faults(twice)).extracting(AgreementFault::line).containsExactly(11);
    }

    @Test
    void ladderThatCannotBeClimbedIsAFault() {
        var ladder = "{subject: escalation-ladder, steps: [%s]}";
        var own = "{reach: own-subregion, places: 1, next-after: 5m}";
        var region = "{reach: region, places: 1, next-after: 5m}";
        var last = "{reach: duty-manager}";
        assertThat(right(clock(ladder.formatted(own + ", " + region + ", " + last))).rules())
                .hasSize(1);
        assertThat(faults(clock(ladder.formatted(own)))).hasSize(1);
        assertThat(faults(clock(ladder.formatted(last + ", " + last)))).hasSize(1);
        assertThat(faults(clock(ladder.formatted(region + ", " + own + ", " + last)))).hasSize(1);
        assertThat(faults(clock(ladder.formatted("{reach: region, places: 1}, " + last))))
                .hasSize(1);
    }

    @Test
    void hoursAreReadInEnglishToo() {
        assertThat(sentences(Locale.ENGLISH))
                .contains(
                        "Verpleegkundige: is at the desk: Monday to Friday 17:00 to 24:00, Saturday to Sunday all day. A lower level may agree otherwise.");
    }

    @Test
    void twoOrganisationsAgreeOnlyOnWhatIsBetweenThem() {
        var pair = "level: pair\nbetween: [Demohuis 1, Demohuis 2]";
        var clocks = clock("{subject: lead-clock, within: 15m}").replace(Files.OOST, pair);
        assertThat(right(clocks).level()).isEqualTo("pair");
        var atOnce = clock("{subject: parallel-offers, most: 2}").replace(Files.OOST, pair);
        assertThat(faults(atOnce))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.place()).isEqualTo("/rules/0");
                            assertThat(fault.reason()).contains("parallel-offers");
                        });
        var ladder =
                clock("{subject: escalation-ladder, steps: [{reach: duty-manager}]}")
                        .replace(Files.OOST, pair);
        assertThat(faults(ladder)).hasSize(1);
    }

    @Test
    void desksOfASubregionOrWithoutReadableHoursAreAFault() {
        assertThat(faults(clock("{subject: desk-hours, hours: Mo-Fr 08:00-25:00}"))).hasSize(1);
        assertThat(faults(clock("{subject: desk-organisation, form: shared}"))).hasSize(1);
        assertThat(faults(clock("{subject: desk-organisation, form: one, shared-after: 5m}")))
                .hasSize(1);
        assertThat(faults(clock("{subject: preference, organisations: [Nobody]}"))).hasSize(1);
        var subregion =
                clock("{subject: desk-organisation, form: one}")
                        .replace("level: region", "level: subregion")
                        .replace("place: oost", "place: nijmegen");
        assertThat(faults(subregion)).extracting(AgreementFault::place).contains("/rules/0");
    }

    @Test
    void textThatIsNoYamlIsAFaultWithItsLine() {
        assertThat(faults("format: 1\nrules: [")).hasSize(1);
        assertThat(faults("")).isNotEmpty();
        assertThat(faults("x".repeat(ReadingAgreements.LARGEST + 1))).hasSize(1);
    }

    @Test
    void pressureModeChangesRulesButNotItself() {
        var nested =
                Files.everySubject()
                        .replace(
                                "{subject: parallel-offers, most: 6}",
                                "{subject: pressure-mode, roles: [huisarts], longest: 1h, changes: [{subject: parallel-offers, most: 6}]}");
        assertThat(faults(nested)).isNotEmpty();
    }

    @Test
    void differencesReadAsSentences() {
        var before = right(clock("{subject: offer-clock, urgency: U2, within: 10m}")).rules();
        var now =
                right(
                                clock(
                                        "{subject: offer-clock, urgency: U2, within: 20m}\n"
                                                + "  - {subject: parallel-offers, most: 2}"))
                        .rules();
        var wording = wording(Files.NL);
        assertThat(Difference.between(before, now).stream().map(wording::difference))
                .containsExactly(
                        "Gewijzigd: Bij U2: wie een aanbod krijgt, antwoordt binnen 20 minuten. Een lager niveau wijkt hier niet van af. Dat was: Bij U2: wie een aanbod krijgt, antwoordt binnen 10 minuten. Een lager niveau wijkt hier niet van af.",
                        "Nieuw: Er worden hoogstens 2 plekken tegelijk gevraagd. Een lager niveau wijkt hier niet van af.");
        assertThat(Difference.between(now, now)).isEmpty();
        assertThat(Difference.between(now, before))
                .hasSize(2)
                .last()
                .isInstanceOf(Difference.Removed.class);
    }

    private static String clock(String rule) {
        return Files.clock("1", "2026-11-01", "unanimous", 2, rule);
    }

    private List<String> sentences(Locale locale) {
        var wording = wording(locale);
        return right(Files.everySubject()).rules().stream()
                .map((Agreed agreed) -> wording.sentence(agreed))
                .toList();
    }

    private static Wording wording(Locale locale) {
        return new Wording(
                new NetworkWords(
                        Files.texts(), SmallWorld.NETWORK.snapshot(), (code, _) -> code, locale));
    }

    private AgreementFile right(String text) {
        return switch (reading.read(text, SmallWorld.NETWORK.snapshot(), Files.NL)) {
            case ReadAgreement.Right(var file) -> file;
            case ReadAgreement.Wrong(var faults) -> throw new AssertionError(faults);
        };
    }

    private List<AgreementFault> faults(String text) {
        return switch (reading.read(text, SmallWorld.NETWORK.snapshot(), Files.NL)) {
            case ReadAgreement.Right(var file) -> throw new AssertionError(file);
            case ReadAgreement.Wrong(var faults) -> faults;
        };
    }
}
