package nl.samenspoed.app.access;

import java.util.List;
import java.util.Set;

/** Who works where as what: names and roles, and nothing else of an account. */
@FunctionalInterface
public interface Colleagues {

    /** People who may sign in, under any of these roles, by name. */
    List<Colleague> inRoles(Set<String> roles);
}
