package nl.samenspoed.app.dryrun;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Role;
import nl.samenspoed.app.consult.Discipline;
import nl.samenspoed.app.consult.Disciplines;
import org.springframework.stereotype.Component;

/** Roles and disciplines as the tables say. */
@Component
class KnownRoles implements RolesNow {

    private final Disciplines disciplines;
    private final People people;

    KnownRoles(Disciplines disciplines, People people) {
        this.disciplines = disciplines;
        this.people = people;
    }

    @Override
    public Map<String, Set<String>> ofDisciplines() {
        return disciplines.list().stream()
                .collect(Collectors.toMap(Discipline::code, Discipline::roles));
    }

    @Override
    public Set<String> physicians() {
        return people.listRoles().stream()
                .filter(role -> role.capabilities().contains(Capability.VALIDATE_OUTCOME))
                .map(Role::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
