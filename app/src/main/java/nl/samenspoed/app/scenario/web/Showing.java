package nl.samenspoed.app.scenario.web;

import java.util.Locale;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.scenario.Words;
import nl.samenspoed.simulation.statistics.Interval;

/** Outcomes and their numbers as people of one language read them. */
record Showing(Words words) {

    static Showing in(Locale locale) {
        return new Showing(new Words(locale));
    }

    String name(OutcomeMeaning meaning) {
        return words.isDutch() ? meaning.dutch() : meaning.english();
    }

    String unit(OutcomeMeaning meaning) {
        return words.text("unit." + meaning.unit());
    }

    String number(double value, OutcomeMeaning meaning) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        double shown = shown(value, meaning);
        int digits = meaning.unit().equals("euro") || Math.abs(shown) >= 100 ? 0 : 2;
        return String.format(words.locale(), "%,." + digits + "f", shown);
    }

    /** As a number on an axis. */
    static double shown(double value, OutcomeMeaning meaning) {
        return meaning.unit().equals("share") ? 100 * value : value;
    }

    /** With what it may be off by. */
    String interval(Interval one, OutcomeMeaning meaning) {
        return number(one.mean(), meaning) + " ± " + number(one.halfWidth(), meaning);
    }

    /** With its sign, as what changes. */
    String change(Interval one, OutcomeMeaning meaning) {
        return (one.mean() > 0 ? "+" : "") + interval(one, meaning);
    }
}
