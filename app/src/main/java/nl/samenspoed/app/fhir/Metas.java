package nl.samenspoed.app.fhir;

import java.time.Instant;
import org.hl7.fhir.r4.model.Resource;

/** Version and last change of a resource; the version is also its ETag. */
final class Metas {

    private Metas() {}

    static void of(Resource resource, long version, Instant changedAt) {
        resource.getMeta()
                .setVersionId(Long.toString(version))
                .setLastUpdatedElement(Extensions.instant(changedAt));
    }
}
