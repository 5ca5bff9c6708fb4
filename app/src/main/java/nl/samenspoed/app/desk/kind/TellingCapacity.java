package nl.samenspoed.app.desk.kind;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.capacity.CapacityRefusal;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.capacity.KindNow;
import nl.samenspoed.app.capacity.KindReport;
import nl.samenspoed.app.capacity.KindsOfCapacity;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.CapacityField;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Texts;
import org.springframework.stereotype.Component;

/** Takes what a person says of own capacity: that it still holds, or other numbers. */
@Component
public class TellingCapacity {

    private final KindsOfCapacity kinds;

    TellingCapacity(KindsOfCapacity kinds) {
        this.kinds = kinds;
    }

    /**
     * Says that the numbers shown still hold, or reports others.
     *
     * @param typed every number of the kind that stands in the form, by code of the field
     */
    public Outcome<Boolean> tell(
            Actor actor,
            CommandKey key,
            KindNow now,
            ServiceId service,
            Map<String, BigDecimal> typed) {
        var kind = now.shape().code();
        return now.last() != null && isShown(now, typed)
                ? kinds.confirm(actor, key, service, kind)
                : kinds.report(
                        actor,
                        key,
                        service,
                        new KindReport(
                                kind,
                                withoutWhatNobodySaid(now, typed),
                                null,
                                FigureSource.PERSON,
                                "desk"));
    }

    /** Says only how many are free; what there is stays as it was. */
    public Outcome<Boolean> tellFree(Actor actor, CommandKey key, ServiceId service, int free) {
        var taken = kinds.list(service).stream().filter(now -> now.shape().taken()).findFirst();
        if (taken.isEmpty()) {
            return Outcome.refused(CapacityRefusal.UNKNOWN_SERVICE, service);
        }
        var now = taken.get();
        var typed = new HashMap<String, BigDecimal>();
        for (var field : now.shape().given()) {
            var amount = now.amount(field.key());
            if (amount != null) {
                typed.put(field.key(), amount);
            }
        }
        typed.put(now.shape().figure().key(), BigDecimal.valueOf(free));
        return tell(actor, key, now, service, typed);
    }

    private static boolean isShown(KindNow now, Map<String, BigDecimal> typed) {
        return now.shape().given().stream().allMatch(field -> isShown(now, field, typed));
    }

    private static boolean isShown(
            KindNow now, CapacityField field, Map<String, BigDecimal> typed) {
        var shown = now.amount(field.key());
        var given = typed.get(field.key());
        return shown == null || given == null
                ? Objects.equals(shown, given)
                : shown.compareTo(given) == 0;
    }

    /** With another number free, how many are occupied is only known if somebody said that too. */
    private static Map<String, BigDecimal> withoutWhatNobodySaid(
            KindNow now, Map<String, BigDecimal> typed) {
        var occupied = now.shape().find(Role.OCCUPIED);
        if (occupied.isEmpty()
                || occupied.get().required()
                || isShown(now, now.shape().figure(), typed)
                || !isShown(now, occupied.get(), typed)) {
            return typed;
        }
        var said = new HashMap<>(typed);
        said.remove(occupied.get().key());
        return said;
    }

    /** In words, with the names of the fields instead of their codes. */
    public static String words(Refusal refusal, KindNow now, Texts texts) {
        var named =
                refusal.details().stream()
                        .map(
                                detail ->
                                        now.shape()
                                                .find(detail)
                                                .map(field -> field.name().in(texts.locale()))
                                                .orElse(detail))
                        .toList();
        return now.shape().kind().name().in(texts.locale())
                + ": "
                + texts.refusal(new Refusal(refusal.code(), named));
    }
}
