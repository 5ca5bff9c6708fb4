package nl.samenspoed.app.placement;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of offers of the past is not in the story of their request, for who counts. */
@Component
public class PastOffers {

    private final JdbcClient jdbc;

    PastOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these offers, those for which a place was kept while they were open. */
    public Set<UUID> held(Collection<UUID> offers) {
        return offers.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.sql(
                                        """
                                        select o.id from placement.offer o
                                        where o.id = any(:ids::uuid[]) and o.held
                                        """)
                                .param("ids", offers.toArray(UUID[]::new))
                                .query(UUID.class)
                                .list());
    }
}
