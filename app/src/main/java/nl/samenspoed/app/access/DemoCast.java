package nl.samenspoed.app.access;

import java.util.List;

/** The fictional people of the demo: one for each role, all with the surname Demo. */
enum DemoCast {
    TRIAGIST("triagist", "Tess Demo", "triagist", Reach.SUBREGION, "hap"),
    REGIEARTS("regiearts", "Ruben Demo", "regiearts", Reach.SUBREGION, "hap"),
    COORDINATOR("coordinator", "Cato Demo", "zorgcoordinator", Reach.REGION, "coordination", "hap"),
    VERPLEEGKUNDIGE(
            "verpleegkundige",
            "Vera Demo",
            "verpleegkundige",
            Reach.OWN,
            "short-stay",
            "home-nursing"),
    HUISARTS("huisarts", "Hugo Demo", "huisarts", Reach.OWN, "gp", "hap"),
    SEH("seh", "Saskia Demo", "seh", Reach.OWN, "hospital", "emergency"),
    GGZ("ggz", "Gijs Demo", "ggz-triagist", Reach.OWN, "mental-health"),
    VERLOSKUNDIGE("verloskundige", "Lotte Demo", "verloskundige", Reach.OWN, "midwifery"),
    GERIATRIE(
            "geriatrie",
            "Greet Demo",
            "geriatrisch-verpleegkundige",
            Reach.OWN,
            "hospital",
            "short-stay"),
    APOTHEKER("apotheker", "Abel Demo", "apotheker", Reach.OWN, "pharmacy", "gp", "hap"),
    AMBULANCE("ambulance", "Amir Demo", "ambulance", Reach.OWN, "ambulance"),
    CHAUFFEUR("chauffeur", "Chris Demo", "chauffeur", Reach.OWN, "patient-transport"),
    MELDKAMER("meldkamer", "Mila Demo", "centralist", Reach.OWN, "dispatch", "ambulance"),
    SOCIAAL("sociaal", "Samira Demo", "sociaal-domein", Reach.OWN, "social-domain"),
    DIENSTMANAGER(
            "dienstmanager", "Daan Demo", "dienstmanager", Reach.REGION, "coordination", "hap"),
    CRISIS("crisis", "Chris Demo", "crisisfunctionaris", Reach.REGION, "coordination", "hap"),
    REGIOBUREAU("regiobureau", "Roos Demo", "regiobureau", Reach.REGION, "coordination", "hap"),
    VERZEKERAAR("verzekeraar", "Victor Demo", "verzekeraar", Reach.COUNTRY, "insurer"),
    TOEZICHTHOUDER("toezichthouder", "Tom Demo", "toezichthouder", Reach.COUNTRY, "supervisor"),
    LOGBEHEERDER("logbeheerder", "Lode Demo", "logbeheerder", Reach.COUNTRY, "coordination", "hap"),
    BEHEERDER("beheerder", "Bo Demo", "beheerder", Reach.COUNTRY, "coordination", "hap");

    final String username;
    final String fullName;
    final String role;
    final Reach reach;

    /** Codes of sectors to work in, the best first. */
    final List<String> sectors;

    DemoCast(String username, String fullName, String role, Reach reach, String... sectors) {
        this.username = username;
        this.fullName = fullName;
        this.role = role;
        this.reach = reach;
        this.sectors = List.of(sectors);
    }

    enum Reach {
        OWN,
        SUBREGION,
        REGION,
        COUNTRY
    }
}
