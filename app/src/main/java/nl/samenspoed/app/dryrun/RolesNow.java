package nl.samenspoed.app.dryrun;

import java.util.Map;
import java.util.Set;

/** What roles are and may, as it is now: what they were is not kept. */
interface RolesNow {

    /** Of each discipline, the roles of who practises it. */
    Map<String, Set<String>> ofDisciplines();

    /** Roles that look at outcomes themselves. */
    Set<String> physicians();
}
