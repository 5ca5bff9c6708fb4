package nl.samenspoed.app.desk.request;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.page.Texts;
import nl.samenspoed.app.request.WhereWanted;
import org.jspecify.annotations.Nullable;

/** Where the patient would like to go, as typed: names that must be known, and minutes. */
record WhereTyped(Form form, NetworkSnapshot network) {

    static final String PREFERRED = "preferred";
    static final String OWN = "own";

    private static final String FARTHEST = "farthest";
    private static final String HOME = "municipality";
    private static final int LIKE_IT = 20;

    Form checked(Texts t) {
        var checked = form;
        for (var field : new String[] {PREFERRED, OWN}) {
            if (form.orNull(field) != null && organisation(field) == null) {
                checked = checked.wrong(field, t.text("casework.decision.unknown-provider"));
            }
        }
        if (form.orNull(FARTHEST) != null && farthest() == null) {
            checked = checked.wrong(FARTHEST, t.text("casework.decision.minutes"));
        }
        if (form.orNull(HOME) != null && home() == null) {
            checked = checked.wrong(HOME, t.text("refusal.request.unknown-place"));
        }
        return checked;
    }

    WhereWanted wanted() {
        var preferred = organisation(PREFERRED);
        return new WhereWanted(
                preferred == null ? Set.of() : Set.of(preferred),
                organisation(OWN),
                farthest(),
                home());
    }

    private @Nullable OrganisationId organisation(String field) {
        return Optional.ofNullable(form.orNull(field))
                .flatMap(
                        typed ->
                                network.searchOrganisations(typed, LIKE_IT).stream()
                                        .filter(one -> one.name().equalsIgnoreCase(typed))
                                        .findFirst())
                .map(Organisation::id)
                .orElse(null);
    }

    private @Nullable Duration farthest() {
        var typed = form.stripped(FARTHEST);
        return typed.matches("[1-9][0-9]{0,2}") ? Duration.ofMinutes(Long.parseLong(typed)) : null;
    }

    private @Nullable String home() {
        return Optional.ofNullable(form.orNull(HOME))
                .flatMap(network::findMunicipalityNamed)
                .map(Municipality::code)
                .orElse(null);
    }
}
