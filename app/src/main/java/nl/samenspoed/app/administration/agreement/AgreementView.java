package nl.samenspoed.app.administration.agreement;

import java.util.List;
import nl.samenspoed.app.administration.Typed;
import org.jspecify.annotations.Nullable;

/**
 * One version, to be read.
 *
 * @param rules as sentences
 * @param tight the sentences for which a higher level leaves no room
 * @param than the version with which it is compared; null when there is no earlier one
 * @param pressure null when it does not speak of pressure
 * @param reminds whether the reader may remind those who have not spoken
 * @param tries whether the reader may try it on the past
 */
public record AgreementView(
        AgreementsView.Line line,
        List<String> rules,
        List<String> tight,
        @Nullable String than,
        List<String> differences,
        String governance,
        List<Party> parties,
        List<Happened> history,
        SigningView signing,
        boolean proposes,
        boolean reminds,
        boolean ends,
        @Nullable Pressure pressure,
        boolean tries,
        Typed form,
        boolean saved) {

    /** A party with its latest word. */
    public record Party(String name, String voice, String remark, String by) {}

    /**
     * @param on since when and until when it is on; null while it is off
     * @param mandated whether the reader may switch it
     */
    public record Pressure(
            @Nullable String on, boolean mandated, long mostHours, List<Happened> past) {}

    public record Happened(String at, String what, String by) {}
}
