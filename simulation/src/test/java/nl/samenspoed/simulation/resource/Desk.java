package nl.samenspoed.simulation.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.Schedule;
import nl.samenspoed.simulation.chance.Streams;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.kernel.StopSignal;

/**
 * A pool whose story can be read: {@code 5 b on | 7 b off} says that b got a unit at 5 and was done
 * at 7. Subjects are letters.
 */
final class Desk {

    final Run run =
            new Run(
                    new Streams(1, 0),
                    Calendar.amsterdam(LocalDate.of(2026, 1, 1)),
                    new StopSignal());

    private final List<String> story = new ArrayList<>();
    private final Map<Integer, Long> work = new HashMap<>();
    private final Pool pool;
    private final Station station;

    Desk(PoolRules rules, Group... groups) {
        pool = new Pool(run, "desk", rules, List.of(groups));
        station =
                new Station(run, pool, who -> work.getOrDefault(who, 0L), who -> tell(who, "off"))
                        .whenGaveUp(who -> tell(who, "gave up"))
                        .whenRefused(who -> tell(who, "refused"));
    }

    static Group group(long skills, int units) {
        return new Group("group", skills, Schedule.always(units));
    }

    Pool pool() {
        return pool;
    }

    Desk asks(long time, String name, long millis) {
        return asks(time, name, millis, 0, 0, Pool.PATIENT);
    }

    Desk asks(long time, String name, long millis, int rank, long needs, long patience) {
        int who = name.charAt(0);
        work.put(who, millis);
        run.agenda().at(time, _ -> station.enter(who, rank, needs, patience), 0);
        return this;
    }

    Desk at(long time, Runnable something) {
        run.agenda().at(time, _ -> something.run(), 0);
        return this;
    }

    private void tell(int who, String what) {
        story.add(run.now() + " " + (char) who + " " + what);
    }

    String story() {
        run.play(_ -> {}, 0, 1_000);
        return String.join(" | ", story);
    }
}
