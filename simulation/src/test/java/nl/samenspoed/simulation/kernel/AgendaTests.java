package nl.samenspoed.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AgendaTests {

    private final Agenda agenda = new Agenda();
    private final List<Integer> seen = new ArrayList<>();

    @Test
    void earlierGoesFirstThenLowerPriorityThenWhoWasPlannedFirst() {
        agenda.at(20, seen::add, 4);
        agenda.at(10, seen::add, 2);
        agenda.at(10, seen::add, 3);
        agenda.at(10, Agenda.FIRST, seen::add, 1);
        agenda.at(20, Agenda.LAST, seen::add, 6);
        agenda.at(20, seen::add, 5);

        agenda.runUntil(100);

        assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void whatIsPlannedAtTheEndWaits() {
        agenda.at(99, seen::add, 1);
        agenda.at(100, seen::add, 2);

        agenda.runUntil(100);
        assertThat(seen).containsExactly(1);
        assertThat(agenda.now()).isEqualTo(100);

        agenda.runUntil(101);
        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void whatIsPlannedForNowWhileSomethingHappensHappensNow() {
        agenda.at(5, _ -> agenda.after(0, _ -> seen.add((int) agenda.now()), 0), 0);

        agenda.runUntil(6);

        assertThat(seen).containsExactly(5);
    }

    @Test
    void whatIsCancelledNeverHappensAndIsCancelledOnce() {
        long ticket = agenda.at(10, seen::add, 1);
        long other = agenda.at(10, seen::add, 2);

        assertThat(agenda.cancel(ticket)).isTrue();
        assertThat(agenda.cancel(ticket)).isFalse();
        assertThat(agenda.planned()).isEqualTo(1);
        agenda.runUntil(20);

        assertThat(seen).containsExactly(2);
        assertThat(agenda.cancel(other)).isFalse();
        assertThat(agenda.cancel(Agenda.NO_TICKET)).isFalse();
        assertThat(agenda.happened()).isEqualTo(1);
    }

    @Test
    void aTicketOfWhatHappenedCancelsNothingElse() {
        long first = agenda.at(10, seen::add, 1);
        agenda.runUntil(11);
        agenda.at(20, seen::add, 2);

        assertThat(agenda.cancel(first)).isFalse();
        agenda.runUntil(30);

        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void refusesThePast() {
        agenda.runUntil(50);

        assertThatThrownBy(() -> agenda.at(49, seen::add, 1)).hasMessageContaining("[49]");
        assertThatThrownBy(() -> agenda.after(-1, seen::add, 1)).hasMessageContaining("[49]");
        assertThatThrownBy(() -> agenda.at(60, 128, seen::add, 1)).hasMessageContaining("[128]");
    }

    @Test
    void memoryFollowsWhatIsPlannedNotWhatWasCancelled() {
        for (int i = 0; i < 1_000_000; i++) {
            agenda.cancel(agenda.at(1_000_000_000L + i, seen::add, i));
        }

        assertThat(agenda.planned()).isZero();
        assertThat(agenda.at(1, seen::add, 0) & 0xFFFFFF).isLessThan(200);
    }

    /** Against a sorted set, with plans made and cancelled while things happen. */
    @Test
    void agreesWithASortedSetWhateverIsPlannedAndCancelled() {
        for (int seed = 0; seed < 50; seed++) {
            var trial = new Trial(seed);
            assertThat(trial.played()).as("seed " + seed).isEqualTo(trial.expected());
        }
    }

    /**
     * The same chance drives both, so the first difference in order makes all that follows differ.
     */
    private static final class Trial {

        private record Entry(long time, int priority, int number) {}

        private final int seed;

        Trial(int seed) {
            this.seed = seed;
        }

        List<Integer> played() {
            var chance = new SplittableRandom(seed);
            var agenda = new Agenda();
            var tickets = new ArrayList<Long>();
            var happened = new ArrayList<Integer>();
            var happening = new Happening[1];
            happening[0] =
                    number -> {
                        happened.add(number);
                        for (int i = chance.nextInt(4); i > 0 && tickets.size() < 3_000; i--) {
                            var entry = entry(chance, agenda.now(), tickets.size());
                            tickets.add(
                                    agenda.at(
                                            entry.time(),
                                            entry.priority(),
                                            happening[0],
                                            entry.number()));
                        }
                        for (int i = chance.nextInt(3); i > 0; i--) {
                            agenda.cancel(tickets.get(chance.nextInt(tickets.size())));
                        }
                    };
            for (int i = 0; i < 300; i++) {
                var entry = entry(chance, 0, i);
                tickets.add(agenda.at(entry.time(), entry.priority(), happening[0], i));
            }
            agenda.runUntil(1_000_000);
            return happened;
        }

        List<Integer> expected() {
            var chance = new SplittableRandom(seed);
            var all = new ArrayList<Entry>();
            var order =
                    Comparator.comparingLong(Entry::time)
                            .thenComparingInt(Entry::priority)
                            .thenComparingInt(Entry::number);
            var pending = new TreeSet<>(order);
            var happened = new ArrayList<Integer>();
            for (int i = 0; i < 300; i++) {
                all.add(entry(chance, 0, i));
            }
            pending.addAll(all);
            while (!pending.isEmpty()) {
                var next = pending.removeFirst();
                happened.add(next.number());
                for (int i = chance.nextInt(4); i > 0 && all.size() < 3_000; i--) {
                    all.add(entry(chance, next.time(), all.size()));
                    pending.add(all.getLast());
                }
                for (int i = chance.nextInt(3); i > 0; i--) {
                    pending.remove(all.get(chance.nextInt(all.size())));
                }
            }
            return happened;
        }

        private static Entry entry(SplittableRandom chance, long now, int number) {
            long time = now + chance.nextInt(chance.nextBoolean() ? 4 : 200);
            return new Entry(time, chance.nextInt(3) - 1, number);
        }
    }
}
