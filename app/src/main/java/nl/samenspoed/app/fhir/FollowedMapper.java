package nl.samenspoed.app.fhir;

import nl.samenspoed.app.agreement.FollowedRule;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Tells which agreed rule was followed, as it read then. */
final class FollowedMapper {

    private FollowedMapper() {}

    static void tell(ParametersParameterComponent part, @Nullable FollowedRule rule) {
        if (rule != null) {
            part.addPart().setName("agreement").setValue(new StringType(rule.version()));
            part.addPart().setName("rule").setValue(new StringType(rule.dutch()));
            if (rule.pressureSince() != null) {
                part.addPart()
                        .setName("pressure-since")
                        .setValue(Extensions.instant(rule.pressureSince()));
            }
        }
    }
}
