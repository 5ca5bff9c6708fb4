package nl.samenspoed.app.agreement;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.agreement.rule.Agreed;
import nl.samenspoed.app.agreement.rule.Governance;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its file has it, in the codes of the network.
 *
 * @param level country, region, subregion or pair
 * @param where code of a region or subregion, or of two organisations; nothing for the country
 * @param from midnight at the start of that day
 * @param parties codes of the organisations that sign
 */
public record AgreementFile(
        String version,
        String title,
        String level,
        List<String> where,
        LocalDate from,
        @Nullable LocalDate until,
        Governance governance,
        List<String> parties,
        List<Agreed> rules) {

    public AgreementFile {
        where = List.copyOf(where);
        parties = List.copyOf(parties);
        rules = List.copyOf(rules);
    }
}
