package nl.samenspoed.app.fhir;

/** Messages as others send them. */
final class Samples {

    static final String BSN = "999900018";

    static final String PATIENT =
            """
            {"resourceType": "Patient",
             "identifier": [{"system": "http://fhir.nl/fhir/NamingSystem/bsn", "value": "%s"}],
             "name": [{"family": "van Geheim",
               "_family": {"extension": [
                 {"url": "http://hl7.org/fhir/StructureDefinition/humanname-own-prefix", "valueString": "van"},
                 {"url": "http://hl7.org/fhir/StructureDefinition/humanname-own-name", "valueString": "Geheim"}]},
               "given": ["Anna", "Maria"]}],
             "gender": "female",
             "birthDate": "1941-03-02",
             "telecom": [{"system": "phone", "value": "06-12345678"}],
             "address": [{"line": ["Demostraat 4"], "postalCode": "6500AA",
               "extension": [{"url": "https://samenspoed.nl/fhir/StructureDefinition/municipality", "valueString": "GM0268"}]}]}
            """
                    .formatted(BSN);

    static String ask(String subject) {
        return """
        {"resourceType": "ServiceRequest", "status": "active", "intent": "order",
         "category": [{"coding": [{"system": "http://snomed.info/sct", "code": "308292007"}]}],
         "subject": %s,
         "authoredOn": "2026-11-21T20:00:00Z",
         "extension": [
           {"url": "https://samenspoed.nl/fhir/StructureDefinition/caller", "extension": [
             {"url": "name", "valueString": "Dochter"},
             {"url": "callback-number", "valueString": "06 1234 5678"}]},
           {"url": "https://samenspoed.nl/fhir/StructureDefinition/whereabouts", "extension": [
             {"url": "address", "valueString": "Demostraat 4"},
             {"url": "municipality", "valueString": "GM0268"}]}],
         "reasonCode": [{"text": "Valt vaker, kan niet alleen blijven"}]}
        """
                .formatted(subject);
    }

    static String askAbout(String patientId) {
        return ask("{\"reference\": \"Patient/" + patientId + "\"}");
    }

    static final String TRANSACTION =
            """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:0f5b2c1e-1111-4222-8333-444455556666",
               "request": {"method": "POST", "url": "Patient"},
               "resource": %s},
              {"fullUrl": "urn:uuid:0f5b2c1e-1111-4222-8333-444455557777",
               "request": {"method": "POST", "url": "ServiceRequest"},
               "resource": %s},
              {"fullUrl": "urn:uuid:0f5b2c1e-1111-4222-8333-444455558888",
               "request": {"method": "POST", "url": "Composition"},
               "resource": {"resourceType": "Composition", "status": "final",
                 "type": {"coding": [{"system": "http://loinc.org", "code": "18761-7"}]},
                 "date": "2026-11-21T20:00:00Z", "title": "Verwijzing",
                 "author": [{"display": "Huisarts"}]}}]}
            """
                    .formatted(
                            PATIENT,
                            ask(
                                    "{\"reference\": \"urn:uuid:0f5b2c1e-1111-4222-8333-444455556666\"}"));

    static String parameters(String... nameValues) {
        var parts = new StringBuilder();
        for (int i = 0; i < nameValues.length; i += 2) {
            parts.append(parts.isEmpty() ? "" : ",")
                    .append("{\"name\": \"")
                    .append(nameValues[i])
                    .append("\", ")
                    .append(nameValues[i + 1])
                    .append("}");
        }
        return "{\"resourceType\": \"Parameters\", \"parameter\": [" + parts + "]}";
    }

    static String string(String value) {
        return "\"valueString\": \"" + value + "\"";
    }

    static String code(String value) {
        return "\"valueCode\": \"" + value + "\"";
    }

    static String empty() {
        return "{\"resourceType\": \"Parameters\"}";
    }

    private Samples() {}
}
