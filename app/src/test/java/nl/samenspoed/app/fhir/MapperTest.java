package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.CapacityFigure;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.patient.Birth;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.IdentityDocument;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.Limits;
import nl.samenspoed.app.patient.NoBsn;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.TreatmentLimit;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.OfferContent;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.OfferState;
import nl.samenspoed.app.placement.RefusalReason;
import nl.samenspoed.app.request.Beside;
import nl.samenspoed.app.request.Caller;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.Declared;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.Escalated;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RecordedFact;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestStory;
import nl.samenspoed.app.request.RideStep;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.request.WhereWanted;
import nl.samenspoed.app.request.Whereabouts;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the mappers make, beside JSON that was looked at and approved. */
class MapperTest {

    private static final Path APPROVED = Path.of("src/test/resources/fhir");
    private static final CapacityShape BEDS =
            SmallWorld.NETWORK.snapshot().capacity().find("beds").orElseThrow();
    private static final Instant AT = Instant.parse("2026-11-21T20:15:30.123456Z");
    private static final PatientId PATIENT = PatientId.of("00000000-0000-4000-8000-000000000001");
    private static final CareRequestId REQUEST =
            CareRequestId.of("00000000-0000-4000-8000-000000000002");
    private static final UUID OFFER = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final UUID RIDE = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    @Test
    void patient() {
        approve("patient", PatientMapper.toFhir(new Patient(PATIENT, 3, details(), AT)));
    }

    @Test
    void unknownPatient() {
        approve(
                "patient-unknown",
                PatientMapper.toFhir(new Patient(PATIENT, 1, PatientDetails.unknown(), AT)));
    }

    @Test
    void whatIsSentBackIsWhatWasKept() {
        var born = Instant.parse("1941-03-02T12:00:00Z");
        var newborn = details().with(null, new Birth(PatientId.random(), born, 2));
        var without = PatientDetails.unknown().with(NoBsn.FOREIGN, null);
        for (var details : List.of(details(), PatientDetails.unknown(), newborn, without)) {
            var sent = PatientMapper.toFhir(new Patient(PATIENT, 3, details, AT));
            assertThat(PatientMapper.fromFhir(sent)).isEqualTo(details);
        }
    }

    @Test
    void requestThatSeeksAPlace() {
        approve(
                "request-seeking-place",
                ServiceRequestMapper.toFhir(
                        request(new Phase.SeekingPlace(bed()), bed(), Urgency.U3)));
    }

    @Test
    void requestJustOpened() {
        approve(
                "request-opened",
                ServiceRequestMapper.toFhir(request(new Phase.CheckingRedFlags(), null, null)));
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void endedRequestIsNotActive(Ending ending) {
        var resource =
                ServiceRequestMapper.toFhir(request(new Phase.Ended(ending), null, Urgency.U3));
        assertThat(resource.getStatus().toCode()).isIn("completed", "revoked");
        assertThat(Extensions.text(resource, "ending")).isEqualTo(Codes.of(ending));
    }

    @Test
    void story() {
        var request = request(new Phase.CheckingRedFlags(), null, null);
        approve("story", StoryMapper.toFhir(new RequestStory(request, facts(), null)));
    }

    @Test
    void offerNamesNobody() {
        var task = TaskMapper.toFhir(offer(new OfferState.Open()), null, null);
        approve("task-open", task);
        assertThat(FhirFixture.CONTEXT.newJsonParser().encodeResourceToString(task))
                .doesNotContain(PATIENT.toString());
    }

    @Test
    void refusedOffer() {
        approve(
                "task-refused",
                TaskMapper.toFhir(
                        offer(
                                new OfferState.Refused(
                                        AT, "Vera", RefusalReason.OTHER, "verbouwing")),
                        null,
                        null));
    }

    @Test
    void figure() {
        var service = SmallWorld.NETWORK.getService(SmallWorld.beds(2));
        var known = new Availability.Known(2, 1, capacityFigure(), Duration.ofMinutes(7));
        var report = MeasureReportMapper.toFhir(service, known, BEDS).orElseThrow();
        approve("measure-report", report);
        assertThat(MeasureReportMapper.service(report)).isEqualTo(service.id().value());
        assertThat(MeasureReportMapper.fromFhir(report))
                .isEqualTo(
                        new CapacityReport(
                                3,
                                12,
                                11,
                                8,
                                AT.truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                                FigureSource.FEED,
                                "EPD"));
        assertThat(MeasureReportMapper.toFhir(service, new Availability.Never(), BEDS)).isEmpty();
    }

    @Test
    void figureInTheWordsOfSaner() {
        var report = new MeasureReport().setStatus(MeasureReport.MeasureReportStatus.COMPLETE);
        var group = report.addGroup();
        group.addPopulation()
                .setCode(Codes.concept("http://example.org", "numTotBedsAvail"))
                .setCount(4);
        group.addPopulation()
                .setCode(Codes.concept("http://example.org", "numTotBeds"))
                .setCount(9);
        assertThat(MeasureReportMapper.fromFhir(report))
                .isEqualTo(new CapacityReport(4, 9, null, null, null, FigureSource.FEED, "FHIR"));
    }

    @Test
    void network() {
        var network = SmallWorld.NETWORK.snapshot();
        approve(
                "organization",
                OrganizationMapper.toFhir(network.getOrganisation(SmallWorld.home(2)), network));
        var service = network.getService(SmallWorld.beds(2));
        approve("healthcare-service", HealthcareServiceMapper.toFhir(service, network));
        approve(
                "location",
                LocationMapper.toFhir(network.getLocation(service.location()), network));
    }

    private static PatientDetails details() {
        return new PatientDetails(
                Identity.KNOWN,
                new Bsn(Samples.BSN),
                BsnState.VERIFIED,
                "Anna Maria",
                "van",
                "Demo",
                LocalDate.parse("1941-03-02"),
                Gender.FEMALE,
                "0612345678",
                "Demostraat 4",
                "6500AA",
                "GM0268",
                "Huisarts Demo",
                SmallWorld.GP,
                true);
    }

    private static Care.Place bed() {
        return new Care.Place(
                SmallWorld.ELV,
                Set.of("dementia-care"),
                Set.of(),
                Instant.parse("2026-11-21T21:00:00Z"),
                Instant.parse("2026-11-22T12:00:00Z"),
                "84 jaar, valt",
                null,
                new WhereWanted(
                        Set.of(SmallWorld.home(1)),
                        SmallWorld.home(3),
                        Duration.ofMinutes(20),
                        "GM0202"));
    }

    private static RequestEvent.RequestOpened intake() {
        return new RequestEvent.RequestOpened(
                1007,
                Channel.PHONE,
                new Caller("Dochter", "dochter", "06 1234 5678"),
                new Whereabouts("Demostraat 4", "GM0268"),
                PATIENT,
                Identity.KNOWN,
                SmallWorld.GP,
                SmallWorld.HAP,
                SmallWorld.OOST.id(),
                SmallWorld.NIJMEGEN.id(),
                "Valt vaker, kan niet alleen blijven",
                null);
    }

    private static CareRequest request(Phase phase, Care care, Urgency urgency) {
        return new CareRequest(
                REQUEST,
                5,
                intake(),
                AT.minusSeconds(600),
                AT,
                phase,
                PATIENT,
                Identity.KNOWN,
                SmallWorld.HAP,
                null,
                urgency == null
                        ? null
                        : new CareRequest.Assessment(
                                urgency,
                                "demo",
                                "1",
                                "fall",
                                List.of(),
                                null,
                                List.of(),
                                AT,
                                null,
                                AT.plusSeconds(3600),
                                null),
                care,
                Map.of(),
                Map.of(),
                null,
                null,
                Set.of(SmallWorld.HAP, SmallWorld.GP),
                Escalated.NOT,
                Beside.NOTHING);
    }

    private static Offer offer(OfferState state) {
        return new Offer(
                new OfferId(OFFER),
                2,
                REQUEST,
                1007,
                SmallWorld.beds(2),
                SmallWorld.home(2),
                SmallWorld.HAP,
                SmallWorld.OOST.id(),
                SmallWorld.NIJMEGEN.id(),
                AT,
                AT.plusSeconds(900),
                true,
                state,
                AT,
                new OfferContent(
                        SmallWorld.ELV,
                        "84 jaar, valt",
                        Urgency.U3,
                        "80-89",
                        Gender.FEMALE,
                        "GM0268",
                        Set.of("dementia-care"),
                        Set.of(),
                        null,
                        AT.plusSeconds(7200),
                        null,
                        new Limits(LimitWish.NOT_WANTED, LimitWish.WANTED, LimitWish.UNKNOWN)),
                null,
                List.of(),
                null,
                null);
    }

    private static CapacityFigure capacityFigure() {
        return new CapacityFigure(
                SmallWorld.beds(2),
                3,
                12,
                11,
                8,
                Map.of(),
                FigureSource.FEED,
                "EPD",
                AT,
                AT.plusSeconds(2),
                new PersonId(OFFER),
                "EPD Demo",
                41);
    }

    /** One of every kind, in no sensible order. */
    private static List<RecordedFact> facts() {
        var place =
                new OfferedPlace(OFFER, SmallWorld.beds(2), SmallWorld.home(2), "Demohuis 2", AT);
        var events =
                List.of(
                        intake(),
                        new RequestEvent.RedFlagsAnswered(Set.of(RedFlag.BREATHING), "benauwd"),
                        new RequestEvent.HandedOverTo112("Oost", "M. Kamer"),
                        new RequestEvent.UrgencyAssessed(
                                Urgency.U3,
                                "demo",
                                "1",
                                "fall",
                                List.of("unsafe"),
                                "valt",
                                AT,
                                null,
                                List.of()),
                        new RequestEvent.UrgencyOverridden(Urgency.U3, Urgency.U2, "weer", null),
                        new RequestEvent.CareDecided(bed(), "niet veilig alleen"),
                        new RequestEvent.NoteAdded("Sleutel bij de buren"),
                        new RequestEvent.DeteriorationReported("suf"),
                        new RequestEvent.PatientIdentified(
                                PATIENT, Identity.KNOWN, IdentityDocument.PASSPORT),
                        new RequestEvent.TreatmentLimitsRecorded(
                                PATIENT,
                                Map.of(TreatmentLimit.RESUSCITATION, LimitWish.NOT_WANTED),
                                LimitSource.REPRESENTATIVE,
                                "brief in de gang"),
                        new RequestEvent.OffersMade(List.of(place)),
                        new RequestEvent.OfferRefused(OFFER, "Demohuis 2", "full", null),
                        new RequestEvent.QuestionAsked(OFFER, "Demohuis 2", "Loopt mevrouw?"),
                        new RequestEvent.QuestionAnswered(OFFER, "Demohuis 2", "Met rollator"),
                        new RequestEvent.StartProposed(OFFER, "Demohuis 2", AT, "na het eten"),
                        new RequestEvent.StartDeclined(OFFER, "Demohuis 2", AT, null),
                        new RequestEvent.OfferExpired(OFFER, "Demohuis 2"),
                        new RequestEvent.DeliveryBreached(
                                OFFER, "Demohuis 2", "full", new Declared(3, AT, null)),
                        new RequestEvent.OfferWithdrawn(OFFER, "Demohuis 2", "place-accepted"),
                        new RequestEvent.PlaceAccepted(
                                OFFER, SmallWorld.beds(2), SmallWorld.home(2), "Demohuis 2", AT),
                        new RequestEvent.PlacedOutside("Elders", "J. Elders"),
                        new RequestEvent.LeadOffered(SmallWorld.GP, "eigen huisarts"),
                        new RequestEvent.LeadDeclined(SmallWorld.GP, "geen ruimte"),
                        new RequestEvent.LeadTransferred(SmallWorld.HAP, SmallWorld.GP),
                        new RequestEvent.Transport.TravelAgreed(
                                RIDE, "own-transport", AT, "dochter rijdt"),
                        new RequestEvent.Transport.TransportOrdered(
                                RIDE, "wheelchair-taxi", AT, "zit in een rolstoel", List.of(place)),
                        new RequestEvent.Transport.TransportAccepted(
                                RIDE,
                                OFFER,
                                SmallWorld.taxi(1),
                                SmallWorld.taxiCompany(1),
                                "Demotaxi 1",
                                AT),
                        new RequestEvent.Transport.ArrivalExpected(RIDE, AT, "file"),
                        new RequestEvent.Transport.RideReported(
                                RIDE, RideStep.AT_PATIENT, AT, null),
                        new RequestEvent.Transport.RideReported(RIDE, RideStep.AT_PATIENT, AT, 21),
                        new RequestEvent.Transport.TransportGivenBack(
                                RIDE, OFFER, "Demotaxi 1", "lekke band"),
                        new RequestEvent.Transport.TransportCancelled(RIDE, "did-not-arrive"),
                        new RequestEvent.Arrived(),
                        new RequestEvent.DidNotArrive("bleef thuis"),
                        new RequestEvent.Withdrawn("niet meer nodig"),
                        new RequestEvent.Diverted("SEH", "slechter"),
                        new RequestEvent.Closed(Ending.PLACED, null));
        var by = new RecordedFact.By("Tess Demo", "triagist", SmallWorld.HAP);
        return Stream.iterate(1, n -> n <= events.size(), n -> n + 1)
                .map(n -> new RecordedFact(n, AT.plusSeconds(n), by, events.get(n - 1)))
                .toList();
    }

    /** Run with -Dapprove to write what is made now; then look at it. */
    private static void approve(String name, Resource resource) {
        var file = APPROVED.resolve(name + ".json");
        var made =
                FhirFixture.CONTEXT
                                .newJsonParser()
                                .setPrettyPrint(true)
                                .encodeResourceToString(resource)
                        + "\n";
        try {
            if (System.getProperty("approve") != null) {
                Files.createDirectories(APPROVED);
                Files.writeString(file, made);
            }
            assertThat(made).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
