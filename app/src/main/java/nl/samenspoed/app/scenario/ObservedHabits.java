package nl.samenspoed.app.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.placement.OfferAnswers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Out of the offers of the last four weeks and the figures of this moment. */
@Component
class ObservedHabits implements Habits {

    private static final int DAYS = 28;

    /** Fewer answers would say a share no better than to some seven hundredths. */
    static final int FEWEST_ANSWERS = 50;

    /** Fewer services with a figure do not say how a region shares. */
    static final int FEWEST_SERVICES = 5;

    /** In minutes. A region that renews more often would be no different, and takes long to run. */
    private static final double QUICKEST = 5;

    private final OfferAnswers answers;
    private final Capacity capacity;
    private final MessageSource texts;
    private final InstantSource clock;

    ObservedHabits(
            OfferAnswers answers, Capacity capacity, MessageSource texts, InstantSource clock) {
        this.answers = answers;
        this.capacity = capacity;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Seen of(Actor actor, RegionId region, List<ServiceEntry> places, Locale locale) {
        var said = new ArrayList<String>();
        var assumptions = new LinkedHashMap<String, String>();
        var counted = answers.count(actor, region, clock.instant().minus(Duration.ofDays(DAYS)));
        answering(counted, said, assumptions, locale);
        sharing(
                capacity
                        .availability(places.stream().map(ServiceEntry::id).toList())
                        .values()
                        .stream()
                        .toList(),
                said,
                assumptions,
                locale);
        return new Seen(said, assumptions);
    }

    private void answering(
            OfferAnswers.Counted counted,
            List<String> said,
            Map<String, String> assumptions,
            Locale locale) {
        int hadRoom = counted.accepted() + counted.unwilling();
        if (hadRoom < FEWEST_ANSWERS || counted.accepted() == 0) {
            said.add(text("scenario.habits.few-answers", locale, DAYS, hadRoom, FEWEST_ANSWERS));
            return;
        }
        said.add(
                text(
                        "scenario.habits.answers",
                        locale,
                        DAYS,
                        counted.answered(),
                        counted.full(),
                        hadRoom,
                        counted.accepted()));
        assumptions.put("search.willing", number(counted.willing(), 3));
        if (counted.meanMinutes() > 0) {
            assumptions.put(
                    "search.live-answer",
                    "[%s, %s]"
                            .formatted(
                                    number(counted.meanMinutes(), 1),
                                    number(counted.deviationMinutes() / counted.meanMinutes(), 2)));
        }
    }

    /** Figures that are renewed every so often are half as old on average. */
    private void sharing(
            List<Availability> all,
            List<String> said,
            Map<String, String> assumptions,
            Locale locale) {
        long ever = all.stream().filter(one -> !(one instanceof Availability.Never)).count();
        var believed =
                all.stream()
                        .filter(Availability.Known.class::isInstance)
                        .map(Availability.Known.class::cast)
                        .toList();
        if (ever < FEWEST_SERVICES || believed.isEmpty()) {
            said.add(text("scenario.habits.few-figures", locale, ever, all.size()));
            return;
        }
        double age =
                believed.stream()
                        .mapToDouble(known -> known.age().toSeconds() / 60.0)
                        .average()
                        .orElseThrow();
        var every = number(Math.max(QUICKEST, 2 * age), 1);
        said.add(
                text(
                        "scenario.habits.figures",
                        locale,
                        believed.size(),
                        all.size(),
                        number(age, 1),
                        every));
        assumptions.put("search.live-known", number((double) believed.size() / all.size(), 3));
        assumptions.put("search.live-age", every);
    }

    private String text(String key, Locale locale, Object... values) {
        return texts.getMessage(key, values, locale).replaceAll("\\s+", " ");
    }

    private static String number(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
