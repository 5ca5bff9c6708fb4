package nl.samenspoed.app.page;

import java.util.Arrays;
import java.util.Optional;

/** Light or dark, or whatever the reader's system says. */
public enum Theme {
    SYSTEM("system"),
    LIGHT("light"),
    DARK("dark");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Theme> find(String code) {
        return Arrays.stream(values()).filter(theme -> theme.code.equals(code)).findAny();
    }
}
