package nl.samenspoed.app.administration.people;

import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Person;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One person with what it may act as.
 *
 * @param told a password or secret that is shown only now
 * @param form what was typed for another role
 */
public record PersonView(
        Person person,
        List<Role> roles,
        List<Choice> allRoles,
        List<Choice> regions,
        List<Choice> subregions,
        @Nullable String told,
        Typed form) {

    public PersonView {
        roles = List.copyOf(roles);
        allRoles = List.copyOf(allRoles);
        regions = List.copyOf(regions);
        subregions = List.copyOf(subregions);
    }

    public boolean client() {
        return person.kind() == Person.Kind.CLIENT;
    }

    /** A role in words. */
    public record Role(UUID assignment, String name, String organisation, String reach) {}
}
