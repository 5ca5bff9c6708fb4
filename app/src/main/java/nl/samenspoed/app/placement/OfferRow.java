package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.patient.Limits;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An offer as stored.
 *
 * @param patient for the trail; an offer itself does not tell
 */
record OfferRow(Offer offer, PatientId patient) {

    private static final JsonMapper JSON = new JsonMapper();

    static String json(OfferContent content) {
        return JSON.writeValueAsString(content);
    }

    static String json(Limits limits) {
        return JSON.writeValueAsString(limits);
    }

    static String json(Remark said) {
        return JSON.writeValueAsString(List.of(said));
    }

    static OfferRow of(ResultSet row, int n) throws SQLException {
        var offer =
                new Offer(
                        new OfferId(uuid(row, "id")),
                        row.getInt("version"),
                        new CareRequestId(uuid(row, "request")),
                        row.getLong("request_number"),
                        new ServiceId(uuid(row, "service")),
                        new OrganisationId(uuid(row, "organisation")),
                        new OrganisationId(uuid(row, "desk")),
                        new RegionId(uuid(row, "region")),
                        new SubregionId(uuid(row, "subregion")),
                        instant(row, "made_at"),
                        instant(row, "answer_by"),
                        row.getBoolean("held"),
                        state(row),
                        instant(row, "changed_at"),
                        JSON.readValue(row.getString("content"), OfferContent.class),
                        ride(row),
                        List.of(JSON.readValue(row.getString("talk"), Remark[].class)),
                        seen(row),
                        force(row));
        return new OfferRow(offer, new PatientId(uuid(row, "patient")));
    }

    private static Offer.@Nullable Seen seen(ResultSet row) throws SQLException {
        return row.getObject("seen_at") == null
                ? null
                : new Offer.Seen(instant(row, "seen_at"), row.getString("seen_by_name"));
    }

    private static Offer.@Nullable Force force(ResultSet row) throws SQLException {
        return row.getObject("forced_because") == null
                ? null
                : new Offer.Force(
                        instant(row, "answered_at"),
                        row.getString("answered_by_name"),
                        row.getString("forced_by_role"),
                        row.getString("forced_because"),
                        findInstant(row, "acknowledged_at"));
    }

    private static OfferState state(ResultSet row) throws SQLException {
        return switch (OfferStatus.valueOf(row.getString("state"))) {
            case OFFERED -> new OfferState.Open();
            case ACCEPTED ->
                    new OfferState.Accepted(
                            instant(row, "answered_at"),
                            row.getString("answered_by_name"),
                            findInstant(row, "arrived_at"));
            case REFUSED ->
                    new OfferState.Refused(
                            instant(row, "answered_at"),
                            row.getString("answered_by_name"),
                            RefusalReason.find(row.getString("reason")).orElseThrow(),
                            row.getString("remark"));
            case EXPIRED -> new OfferState.Expired(instant(row, "ended_at"));
            case WITHDRAWN ->
                    new OfferState.Withdrawn(instant(row, "ended_at"), row.getString("because"));
            case FELL_THROUGH ->
                    new OfferState.FellThrough(
                            instant(row, "answered_at"),
                            instant(row, "ended_at"),
                            row.getString("because"));
        };
    }

    private static @Nullable RideId ride(ResultSet row) throws SQLException {
        var ride = row.getObject("ride", UUID.class);
        return ride == null ? null : new RideId(ride);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(findInstant(row, column), column);
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
