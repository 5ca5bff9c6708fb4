package nl.samenspoed.app.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Colleagues in PostgreSQL. */
@Component
class JdbcColleagues implements Colleagues {

    private static final String IN_ROLES =
            """
            select distinct p.id, p.name, a.role, a.organisation
            from access.person p join access.assignment a on a.person = p.id
            where p.active and p.kind = 'person' and a.role = any(:roles)
            order by p.name, p.id, a.role
            """;

    private final JdbcClient jdbc;

    JdbcColleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Colleague> inRoles(Set<String> roles) {
        return jdbc.sql(IN_ROLES)
                .param("roles", roles.toArray(String[]::new))
                .query(
                        (row, n) ->
                                new Colleague(
                                        new PersonId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("role"),
                                        new OrganisationId(
                                                row.getObject("organisation", UUID.class))))
                .list();
    }
}
