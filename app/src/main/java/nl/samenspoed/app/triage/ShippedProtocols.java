package nl.samenspoed.app.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration protocols that come with the program, used everywhere until somebody says
 * otherwise. A newer version with a newer program is there to choose, not put to use by itself.
 */
@Component
class ShippedProtocols implements SmartInitializingSingleton {

    static final List<String> FILES =
            List.of(
                    "triage/demonstration-general.json",
                    "triage/demonstration-mental-health.json",
                    "triage/demonstration-midwifery.json");

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ARRIVE =
            """
            with saved as (
                insert into triage.protocol (name, version, id, content, loaded_at, loaded_by)
                values (:name, :version, :id, :content::jsonb, :at, 'Samenspoed')
                on conflict do nothing
                returning name, version
            )
            insert into triage.usage (name, version, reason, at, by)
            select s.name, s.version, 'Meegeleverd met het programma', :at, 'Samenspoed'
            from saved s
            where not exists (select 1 from triage.usage u where u.name = s.name)
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ShippedProtocols(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        FILES.forEach(this::arrive);
    }

    private void arrive(String file) {
        var text = text(file);
        var protocol = new BuildingProtocol(JSON.readTree(text)).build();
        int ignored =
                jdbc.sql(ARRIVE)
                        .param("name", protocol.name())
                        .param("version", protocol.version())
                        .param("id", Protocols.id(protocol))
                        .param("content", text)
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update();
    }

    /** The first questions of the general protocol that comes with the program. */
    static List<Protocol.RedFlagQuestion> gate() {
        return new BuildingProtocol(JSON.readTree(text(FILES.getFirst()))).build().redFlags();
    }

    static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
