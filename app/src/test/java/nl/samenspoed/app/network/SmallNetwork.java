package nl.samenspoed.app.network;

import java.util.HashMap;
import java.util.Map;

/** The files of a network so small that a test can be read without looking them up. */
final class SmallNetwork {

    private final Map<String, String> files = new HashMap<>();

    private SmallNetwork() {}

    static SmallNetwork files() {
        SmallNetwork network = new SmallNetwork();
        ShippedCatalogue.files()
                .content()
                .forEach((name, bytes) -> network.files.put(name, new String(bytes)));
        return network.with(
                        "regions.csv",
                        """
                        code,name,active
                        noord,Noord,true
                        """)
                .with(
                        "subregions.csv",
                        """
                        code,name,region,active
                        noord-stad,Stad,noord,true
                        noord-wad,Wad,noord,true
                        """)
                .with(
                        "municipalities.csv",
                        """
                        code,name,subregion,latitude,longitude,inhabitants,active
                        GM0014,Groningen,noord-stad,53.22,6.629,233218,true
                        GM1900,Súdwest-Fryslân,noord-wad,53.02,5.6,90000,true
                        """)
                .with(
                        "organisations.csv",
                        """
                        code,name,sector,ura,agb,demo,active
                        mosvaren,"Zorggroep ""Mosvaren"", Noord",short-stay,99000017,99000018,true,true
                        wiekzegel,Thuiszorg Wiekzegel,home-nursing,,,true,true
                        """)
                .with(
                        "locations.csv",
                        """
                        code,name,organisation,address,postcode,municipality,latitude,longitude,active
                        mosvaren-1,De Mosvaren,mosvaren,Zilverlaan 3,9712 SS,GM0014,53.221,6.57,true
                        wiekzegel-1,Kantoor,wiekzegel,Dauwpad 8,8601 SA,GM1900,53.03,5.66,true
                        """)
                .with(
                        "services.csv",
                        """
                        code,name,organisation,location,kind,capabilities,phone,catchment_subregions,catchment_minutes,active
                        mosvaren-elv,ELV De Mosvaren,mosvaren,mosvaren-1,elv-high,dementia wound-care,099 000 0017,noord-stad,45,true
                        wiekzegel-acuut,Nachtteam,wiekzegel,wiekzegel-1,home-nursing-acute,,,,,true
                        """)
                .with(
                        "opening_hours.csv",
                        """
                        service,weekly,holidays
                        mosvaren-elv,Mo-Fr 08:00-17:00,closed
                        wiekzegel-acuut,24/7,as-weekly
                        """)
                .with(
                        "opening_exceptions.csv",
                        """
                        service,date,times,reason
                        mosvaren-elv,2026-12-24,08:00-12:00,Kerstavond
                        """);
    }

    SmallNetwork with(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** Changes one text in one file; the text must be there. */
    SmallNetwork replacing(String file, String old, String fresh) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " lacks " + old);
        }
        return with(file, text.replace(old, fresh));
    }

    NetworkFiles get() {
        return NetworkFiles.ofTexts(files);
    }
}
