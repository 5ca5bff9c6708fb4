package nl.samenspoed.app.consult;

import java.util.Set;

/**
 * A profession that can be asked for advice. Which there are is data.
 *
 * @param roles codes of the roles whose people may advise as this
 */
public record Discipline(String code, String nameNl, String nameEn, Set<String> roles) {

    public Discipline {
        roles = Set.copyOf(roles);
    }

    public String name(String language) {
        return language.startsWith("en") ? nameEn : nameNl;
    }
}
