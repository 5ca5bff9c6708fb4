package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.audit.DataSeen;

/**
 * What a patient sees of the own request.
 *
 * @param seen who saw or wrote something, the loudest first
 * @param until when the page closes by itself
 */
public record PatientView(CareRequest request, List<DataSeen> seen, Instant until) {

    public PatientView {
        seen = List.copyOf(seen);
    }
}
