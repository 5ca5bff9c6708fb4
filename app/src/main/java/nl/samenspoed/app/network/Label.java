package nl.samenspoed.app.network;

import java.util.Locale;

/** A name in the two languages of the desk. */
public record Label(String dutch, String english) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }
}
