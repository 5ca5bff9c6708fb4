package nl.samenspoed.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.InstantSource;
import java.util.List;
import nl.samenspoed.app.access.CurrentActor;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.KindsOfCapacity;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.patient.Consents;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.patient.TreatmentLimits;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.Transports;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Feedbacks;
import nl.samenspoed.app.triage.Protocols;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the FHIR server together. */
@Configuration(proxyBeanMethods = false)
class FhirConfiguration {

    @Bean
    FhirContext fhirContext() {
        return context();
    }

    /** Not before somebody asks: it takes long to make, see {@link WarmingUp}. */
    @Bean
    ServletRegistrationBean<FhirServer> fhirServlet(
            FhirContext context,
            CurrentActor actors,
            MessageSource messages,
            Network network,
            Patients patients,
            TreatmentLimits limits,
            Consents consents,
            CareRequests requests,
            Feedbacks feedbacks,
            Placements placements,
            Escalations escalations,
            Transports transports,
            Breaches breaches,
            Capacity capacity,
            Stops stops,
            KindsOfCapacity kinds,
            Protocols protocols,
            Consults consults,
            InstantSource clock) {
        var doors =
                new Doors(
                        network,
                        patients,
                        limits,
                        consents,
                        requests,
                        feedbacks,
                        placements,
                        escalations,
                        transports,
                        breaches,
                        capacity,
                        stops,
                        kinds,
                        protocols,
                        consults,
                        clock);
        var server = server(context, new Calls(actors::get), new Problems(messages), doors);
        var registration = new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(-1);
        return registration;
    }

    /** Costly to make; one for the whole program. */
    static FhirContext context() {
        var context = FhirContext.forR4();
        context.setParserErrorHandler(new StrictErrorHandler());
        context.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
        context.getParserOptions().setStripVersionsFromReferences(false);
        // Our references have their ids; looking for ones without goes through every resource.
        context.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
        return context;
    }

    static FhirServer server(FhirContext context, Calls calls, Problems problems, Doors doors) {
        var network = doors.network();
        var patients = new PatientProvider(calls, doors.patients());
        var requests = new ServiceRequestProvider(calls, doors.requests(), network);
        var shown = new Tasks(doors.transports(), doors.breaches());
        var consults = new ConsultTasks(doors.consults());
        var tasks =
                new TaskProvider(
                        calls,
                        doors.placements(),
                        doors.transports(),
                        shown,
                        consults,
                        doors.clock());
        var consents =
                new ConsentProvider(calls, doors.patients(), doors.limits(), doors.consents());
        var reports = new MeasureReportProvider(calls, doors.capacity(), doors.kinds(), network);
        var providers =
                List.<Object>of(
                        new WhoAmI(calls),
                        patients,
                        new OrganizationProvider(calls, network),
                        new LocationProvider(calls, network, doors.stops()),
                        new HealthcareServiceProvider(calls, network, doors.stops()),
                        requests,
                        tasks,
                        reports,
                        new RequestOperations(calls, doors.requests()),
                        new TelephoneOperations(calls, doors.requests()),
                        new LimitOperations(calls, doors.requests()),
                        consents,
                        new ConsentOperations(calls, doors.consents(), consents),
                        new FeedbackOperations(calls, doors.feedbacks()),
                        new QuestionnaireProvider(calls, doors.protocols()),
                        new StartOperations(calls, doors.placements(), shown),
                        new ConsultOperations(calls, consults),
                        new DeliverOperations(calls, doors.breaches()),
                        new StopOperations(calls, doors.stops(), network),
                        new TransportOperations(
                                calls,
                                doors.transports(),
                                doors.placements(),
                                doors.requests(),
                                doors.clock()),
                        new PlacementOperations(calls, doors.placements(), network),
                        new EscalationOperations(
                                calls, doors.escalations(), doors.requests(), shown),
                        new BundleProvider(
                                calls,
                                new OpeningTransaction(
                                        doors.requests(), network, patients, problems),
                                new CreatingBatch(patients, requests, tasks, reports, problems)));
        return new FhirServer(
                context,
                providers,
                List.of(
                        new AnsweringErrors(problems),
                        new Forms(),
                        new DeclaringBatch(),
                        new KnownParameters(providers)));
    }

    /** What the core offers; the FHIR server translates between these and resources. */
    record Doors(
            Network network,
            Patients patients,
            TreatmentLimits limits,
            Consents consents,
            CareRequests requests,
            Feedbacks feedbacks,
            Placements placements,
            Escalations escalations,
            Transports transports,
            Breaches breaches,
            Capacity capacity,
            Stops stops,
            KindsOfCapacity kinds,
            Protocols protocols,
            Consults consults,
            InstantSource clock) {}
}
