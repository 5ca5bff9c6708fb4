package nl.samenspoed.app.access;

import java.util.Set;

/** A role of the field and what it allows. Which there are is data. */
public record Role(String code, String nameNl, String nameEn, Set<Capability> capabilities) {

    public Role {
        capabilities = Set.copyOf(capabilities);
    }

    public String name(String language) {
        return language.startsWith("en") ? nameEn : nameNl;
    }
}
