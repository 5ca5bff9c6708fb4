package nl.samenspoed.app.administration.agreement;

import java.util.List;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.agreement.AgreementFault;

/**
 * All agreements.
 *
 * @param ending what ends soon without a successor, for who keeps it; each a sentence
 * @param faults all that is wrong with the file that was sent; empty when none was
 * @param brings whether the reader may bring a version
 */
public record AgreementsView(
        List<Line> lines,
        List<Ending> ending,
        List<AgreementFault> faults,
        Typed form,
        boolean brings) {

    public record Ending(String address, String what) {}

    /** One version. */
    public record Line(
            String address,
            String title,
            String version,
            String where,
            String state,
            String holds) {}
}
