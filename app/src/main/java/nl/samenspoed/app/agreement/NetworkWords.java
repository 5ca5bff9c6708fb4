package nl.samenspoed.app.agreement;

import java.util.Locale;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.agreement.rule.Words;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import org.springframework.context.MessageSource;

/** The words of rules: texts from the message files, names from the network and the roles. */
record NetworkWords(MessageSource texts, NetworkSnapshot network, RoleNames roles, Locale locale)
        implements Words {

    @Override
    public String text(String key, Object... values) {
        return texts.getMessage(key, values, locale);
    }

    @Override
    public String kind(String code) {
        return network.findKind(code).map(kind -> kind.name().in(locale)).orElse(code);
    }

    @Override
    public String organisation(String code) {
        return network.findOrganisationByCode(code).map(Organisation::name).orElse(code);
    }

    @Override
    public String hours(OpeningHours hours) {
        return new HoursInWords(this, locale).of(hours);
    }

    @Override
    public String role(String code) {
        var name = roles.name(code, locale.getLanguage());
        return name.substring(0, 1).toLowerCase(locale) + name.substring(1);
    }
}
