package nl.samenspoed.app.access;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles in the database; a role that allows what this program does not know is refused. */
@Component
class JdbcRoles implements RoleNames {

    private static final Set<String> KNOWN =
            Arrays.stream(Capability.values()).map(Enum::name).collect(Collectors.toSet());

    private final JdbcClient jdbc;

    /** Reads them once, so that a mistake in a role stops the start and not somebody's shift. */
    JdbcRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var unused = list();
    }

    List<Role> list() {
        return jdbc.sql(
                        """
                        select code, name_nl, name_en, capabilities from access.role
                        order by name_nl
                        """)
                .query(
                        (row, number) ->
                                new Role(
                                        row.getString("code"),
                                        row.getString("name_nl"),
                                        row.getString("name_en"),
                                        capabilities(
                                                row.getString("code"),
                                                row.getArray("capabilities"))))
                .list();
    }

    @Override
    public String name(String code, String language) {
        return list().stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .map(role -> role.name(language))
                .orElse(code);
    }

    @Override
    public boolean isKnown(String code) {
        return jdbc.sql("select exists (select from access.role where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    static Set<Capability> capabilities(String role, Array names) throws SQLException {
        var capabilities = EnumSet.noneOf(Capability.class);
        for (var name : (String[]) names.getArray()) {
            if (!KNOWN.contains(name)) {
                throw new IllegalStateException(
                        "Role [%s] has unknown capability [%s]. Maybe it is misspelled in access.role?"
                                .formatted(role, name));
            }
            capabilities.add(Capability.valueOf(name));
        }
        return capabilities;
    }
}
