package nl.samenspoed.app.desk.request;

import java.util.LinkedHashMap;
import java.util.List;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.ConsentChoice;
import nl.samenspoed.app.patient.ConsentMeans;
import nl.samenspoed.app.patient.ConsentSpeaker;
import nl.samenspoed.app.patient.ConsentTold;

/**
 * What a patient said of asking their data elsewhere, and the form to write it down.
 *
 * @param path of the case
 * @param categories codes of the sectors it can be about
 * @param told everything that was ever said, latest first
 * @param bsn only on a number that was checked a register can be asked
 * @param mayRecord whether there is a form
 */
public record ConsentPage(
        String path,
        long number,
        String who,
        List<String> categories,
        List<ConsentTold> told,
        BsnState bsn,
        boolean mayRecord,
        Words words,
        Form form) {

    public ConsentPage {
        categories = List.copyOf(categories);
        told = List.copyOf(told);
    }

    public List<ConsentChoice> choices() {
        return List.of(ConsentChoice.values());
    }

    public List<ConsentSpeaker> speakers() {
        return List.of(ConsentSpeaker.values());
    }

    public List<ConsentMeans> means() {
        return List.of(ConsentMeans.values());
    }

    /** What holds now: the latest of each pair. */
    public List<ConsentTold> now() {
        var latest = new LinkedHashMap<String, ConsentTold>();
        for (var one : told) {
            var unused = latest.putIfAbsent(one.holder() + " " + one.asker(), one);
        }
        return List.copyOf(latest.values());
    }

    public String category(String code) {
        return words.sector(code);
    }
}
