package nl.samenspoed.app.administration.people;

import java.util.List;
import nl.samenspoed.app.access.Person;
import nl.samenspoed.app.administration.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Everybody within reach, and the forms to add somebody.
 *
 * @param typed part of a name that was looked for
 * @param form what was typed for somebody new
 * @param refusal why nobody was added
 */
public record PeopleView(
        List<Line> people, int all, String typed, Typed form, @Nullable String refusal) {

    public PeopleView {
        people = List.copyOf(people);
    }

    /** One person in the list. */
    public record Line(Person person, String roles) {

        public boolean client() {
            return person.kind() == Person.Kind.CLIENT;
        }
    }
}
