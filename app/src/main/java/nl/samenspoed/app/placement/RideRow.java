package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RideStep;
import org.jspecify.annotations.Nullable;

/**
 * A ride as stored.
 *
 * @param patient for the trail, and for whoever fetches the patient
 */
record RideRow(Journey journey, PatientId patient) {

    static RideRow of(ResultSet row, int n) throws SQLException {
        var place = row.getObject("place", UUID.class);
        var receiver = row.getObject("receiver", UUID.class);
        var journey =
                new Journey(
                        new RideId(row.getObject("id", UUID.class)),
                        row.getInt("version"),
                        new CareRequestId(row.getObject("request", UUID.class)),
                        row.getLong("request_number"),
                        row.getString("kind"),
                        row.getBoolean("ordered"),
                        place == null ? null : new OfferId(place),
                        receiver == null ? null : new OrganisationId(receiver),
                        row.getString("destination"),
                        instant(row, "pick_up_from"),
                        row.getString("note"),
                        carrier(row),
                        instant(row, "expected_at"),
                        reported(row),
                        ended(row),
                        Objects.requireNonNull(instant(row, "changed_at")));
        return new RideRow(journey, new PatientId(row.getObject("patient", UUID.class)));
    }

    private static Journey.@Nullable Carrier carrier(ResultSet row) throws SQLException {
        var organisation = row.getObject("carrier", UUID.class);
        return organisation == null
                ? null
                : new Journey.Carrier(
                        new ServiceId(row.getObject("carrier_service", UUID.class)),
                        new OrganisationId(organisation),
                        row.getString("carrier_name"));
    }

    private static Map<RideStep, Instant> reported(ResultSet row) throws SQLException {
        var reported = new EnumMap<RideStep, Instant>(RideStep.class);
        for (var step : RideStep.values()) {
            var at = instant(row, step.code().replace('-', '_') + "_at");
            if (at != null) {
                reported.put(step, at);
            }
        }
        return reported;
    }

    private static Journey.@Nullable Ended ended(ResultSet row) throws SQLException {
        var at = instant(row, "ended_at");
        return at == null ? null : new Journey.Ended(at, row.getString("because"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
