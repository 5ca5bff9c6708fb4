package nl.samenspoed.app.access;

/** What a role is called, for whoever shows under which role something was done. */
@FunctionalInterface
public interface RoleNames {

    /** The name, or the code of a role that is no longer there. */
    String name(String code, String language);

    /** Whether there is such a role; whoever only knows names takes every code for one. */
    default boolean isKnown(String code) {
        return true;
    }
}
