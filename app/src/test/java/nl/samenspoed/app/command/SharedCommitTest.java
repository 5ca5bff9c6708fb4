package nl.samenspoed.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedCommitTest {

    private final List<List<Integer>> rounds = new ArrayList<>();

    @Test
    void aLoneCallerIsToldWhatWasWritten() {
        assertThat(doubling(10).write(21)).isEqualTo(42);
        assertThat(rounds).containsExactly(List.of(21));
    }

    @Test
    void whoComesDuringAWriteIsWrittenTogetherWithTheOthersAfterIt() throws Exception {
        var first = new CountDownLatch(1);
        var shared =
                new SharedCommit<Integer, Integer>(
                        3,
                        parts -> {
                            rounds.add(parts);
                            await(first);
                            return parts.stream().map(part -> part * 2).toList();
                        },
                        failure -> false);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = new ArrayList<Future<Integer>>();
            told.add(callers.submit(() -> shared.write(0)));
            Awaitility.await().until(() -> rounds.size() == 1);
            for (int i = 1; i <= 4; i++) {
                int part = i;
                int before = shared.queued();
                told.add(callers.submit(() -> shared.write(part)));
                Awaitility.await().until(() -> shared.queued() == before + 1);
            }
            first.countDown();
            for (int i = 0; i <= 4; i++) {
                assertThat(told.get(i).get()).isEqualTo(i * 2);
            }
        }
        assertThat(rounds).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
    }

    @Test
    void onePartThatCannotBeWrittenDoesNotTakeItsNeighboursAlong() throws Exception {
        var gate = new CountDownLatch(1);
        var shared =
                new SharedCommit<Integer, Integer>(
                        10,
                        parts -> {
                            await(gate);
                            if (parts.contains(2)) {
                                throw new IllegalArgumentException("two");
                            }
                            return parts;
                        },
                        IllegalArgumentException.class::isInstance);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = new ArrayList<Future<Integer>>();
            for (int i = 0; i <= 3; i++) {
                int part = i;
                told.add(callers.submit(() -> shared.write(part)));
            }
            gate.countDown();
            assertThat(told.get(0).get()).isZero();
            assertThat(told.get(1).get()).isEqualTo(1);
            assertThatThrownBy(() -> told.get(2).get()).hasMessageContaining("two");
            assertThat(told.get(3).get()).isEqualTo(3);
        }
    }

    @Test
    void aFailureThatIsNobodysDataIsToldToAllAndNotTriedAgain() {
        var shared =
                new SharedCommit<Integer, Integer>(
                        10,
                        parts -> {
                            rounds.add(parts);
                            throw new IllegalStateException("no database");
                        },
                        IllegalArgumentException.class::isInstance);
        assertThatThrownBy(() -> shared.write(1)).hasMessage("no database");
        assertThat(rounds).hasSize(1);
    }

    @Test
    void anAnswerThatIsMissingIsABug() {
        var shared = new SharedCommit<Integer, Integer>(10, parts -> List.of(), failure -> false);
        assertThatThrownBy(() -> shared.write(1)).hasMessageContaining("Wrote [0] of [1]");
    }

    private SharedCommit<Integer, Integer> doubling(int mostAtOnce) {
        return new SharedCommit<>(
                mostAtOnce,
                parts -> {
                    rounds.add(parts);
                    return parts.stream().map(part -> part * 2).toList();
                },
                failure -> false);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
