package nl.samenspoed.app.fhir;

/** The addresses of code systems, naming systems and extensions; once published they stay. */
final class Systems {

    static final String BSN = "http://fhir.nl/fhir/NamingSystem/bsn";
    static final String URA = "http://fhir.nl/fhir/NamingSystem/ura";
    static final String AGB = "http://fhir.nl/fhir/NamingSystem/agb-z";
    static final String SNOMED = "http://snomed.info/sct";
    static final String TEST_TAG = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    static final String OBSERVATION_VALUE =
            "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

    private static final String OURS = "https://samenspoed.nl/fhir/";

    static final String REQUEST_NUMBER = OURS + "NamingSystem/request-number";
    static final String ORGANISATION_CODE = OURS + "NamingSystem/organisation-code";
    static final String LOCATION_CODE = OURS + "NamingSystem/location-code";
    static final String SERVICE_CODE = OURS + "NamingSystem/service-code";

    static final String REFUSAL = OURS + "CodeSystem/refusal";
    static final String SECTOR = OURS + "CodeSystem/sector";
    static final String SERVICE_KIND = OURS + "CodeSystem/service-kind";
    static final String CAPABILITY = OURS + "CodeSystem/capability";
    static final String CARE = OURS + "CodeSystem/care";
    static final String TREATMENT_LIMIT = OURS + "CodeSystem/treatment-limit";
    static final String CONSENT_SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    static final String PARTICIPATION =
            "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    static final String URGENCY = OURS + "CodeSystem/urgency";
    static final String OFFER_REFUSAL = OURS + "CodeSystem/offer-refusal";
    static final String DISCIPLINE = OURS + "CodeSystem/discipline";
    static final String TASK = OURS + "CodeSystem/task";
    static final String CAPACITY = OURS + "CodeSystem/capacity";
    static final String CAPACITY_KIND = OURS + "CodeSystem/capacity-kind";
    static final String CAPACITY_MEASURE = OURS + "Measure/capacity";

    private Systems() {}

    /** The address of a triage protocol, whatever its version. */
    static String questionnaire(String name) {
        return OURS + "Questionnaire/" + name;
    }

    /** The address of one of our extensions. */
    static String extension(String name) {
        return OURS + "StructureDefinition/" + name;
    }
}
