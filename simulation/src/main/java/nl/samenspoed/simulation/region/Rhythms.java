package nl.samenspoed.simulation.region;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.Rates;

/** How often each question comes in a subregion: as usual, with growth and surges. */
final class Rhythms {

    private final Region region;
    private final Usual usual;

    Rhythms(Region region) {
        this.region = region;
        usual = new Usual(region.assumptions());
    }

    Rates of(Question question, int subregion) {
        double thousands = region.subregions().get(subregion).inhabitants() / 1000.0;
        Rates rates = usual.rates(question, thousands, region.demand().growth());
        for (var surge : region.demand().surges()) {
            if (surge.question() == null || surge.question() == question) {
                rates = new Surging(rates, surge);
            }
        }
        return rates;
    }

    /** A surge over other rates. */
    private record Surging(Rates others, Demand.Surge surge) implements Rates {

        private long begins(Calendar calendar) {
            return calendar.timeOf(surge.from().atStartOfDay());
        }

        private long ends(Calendar calendar) {
            LocalDate after = surge.from().plusDays(surge.days());
            return calendar.timeOf(after.atStartOfDay());
        }

        @Override
        public double perHour(long time, Calendar calendar) {
            boolean on = begins(calendar) <= time && time < ends(calendar);
            return others.perHour(time, calendar) * (on ? surge.factor() : 1);
        }

        @Override
        public long nextChange(long time, Calendar calendar) {
            long next = others.nextChange(time, calendar);
            for (long change : List.of(begins(calendar), ends(calendar))) {
                if (change > time) {
                    next = Math.min(next, change);
                }
            }
            return next;
        }
    }
}
