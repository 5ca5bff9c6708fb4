package nl.samenspoed.app.patient;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A patient as the SQL function {@code patient.enter} wants it. */
public final class PatientFields {

    private static final JsonMapper JSON = new JsonMapper();

    private PatientFields() {}

    /**
     * @param enteredBy the organisation that enters the patient
     * @return JSON with the column names of {@code patient.patient}
     */
    public static String json(PatientId id, PatientDetails details, OrganisationId enteredBy) {
        return JSON.writeValueAsString(of(id, details, enteredBy));
    }

    private static Map<String, @Nullable Object> of(
            PatientId id, PatientDetails details, OrganisationId enteredBy) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        var bsn = details.bsn();
        var family = details.familyName();
        var phone = details.phone();
        var gp = details.gpOrganisation();
        fields.put("id", id.value());
        fields.put("identity", details.identity());
        fields.put("bsn", bsn == null ? null : bsn.digits());
        fields.put("bsn_state", details.bsnState());
        fields.put("given_names", details.givenNames());
        fields.put("prefix", details.prefix());
        fields.put("family_name", family);
        fields.put("search_name", family == null ? null : PatientSearch.searchName(family));
        fields.put("name_keys", family == null ? null : DutchName.keys(family));
        fields.put("birth_date", details.birthDate());
        fields.put("gender", details.gender());
        fields.put("phone", phone == null ? null : PatientSearch.normalPhone(phone));
        fields.put("address", details.address());
        fields.put("postcode", details.postcode());
        fields.put("municipality", details.municipality());
        fields.put("gp_name", details.gpName());
        fields.put("gp_organisation", gp == null ? null : gp.value());
        var birth = details.birth();
        fields.put("no_bsn", details.noBsn());
        fields.put(
                "mother", birth == null || birth.mother() == null ? null : birth.mother().value());
        fields.put("born_at", birth == null || birth.at() == null ? null : birth.at().toString());
        fields.put("birth_order", birth == null ? null : birth.order());
        fields.put("demo", details.demo());
        fields.put("entered_by", enteredBy.value());
        return fields;
    }
}
