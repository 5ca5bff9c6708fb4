package nl.samenspoed.app.desk.kind;

import java.math.BigDecimal;
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

    /** As a field of a form wants it, whatever the language. */
    public static String typed(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
