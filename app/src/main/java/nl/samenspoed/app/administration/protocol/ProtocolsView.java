package nl.samenspoed.app.administration.protocol;

import java.util.List;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.administration.network.EntryForm.Choice;
import nl.samenspoed.app.triage.ProtocolFault;

/**
 * The page of protocols.
 *
 * @param places where the reader may decide
 * @param history what was decided, the latest first
 * @param faults all that is wrong with the text that was sent; empty when none was
 */
public record ProtocolsView(
        List<Line> protocols,
        List<Choice> places,
        List<Said> history,
        List<ProtocolFault> faults,
        Typed form,
        boolean saved) {

    /**
     * A version that was loaded.
     *
     * @param counts what is in it
     * @param usedIn where it is used now, in words
     */
    public record Line(
            String id,
            String name,
            String version,
            String title,
            String counts,
            String origin,
            String notice,
            String usedIn,
            String loaded) {}

    /** What somebody decided. */
    public record Said(String at, String by, String what, String where) {}
}
