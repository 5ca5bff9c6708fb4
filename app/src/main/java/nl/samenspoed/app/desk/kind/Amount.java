package nl.samenspoed.app.desk.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Writes numbers of capacity as the reader does: 34,5 or 34.5. */
public final class Amount {

    private static final int MOST_DECIMALS = 3;

    private Amount() {}

    public static String text(BigDecimal amount, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(amount);
    }

    /** With one decimal, also when it is 0: parts of a sum stand under each other. */
    static String part(BigDecimal amount, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    /** As a field of a form wants it, whatever the language. */
    public static String typed(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
