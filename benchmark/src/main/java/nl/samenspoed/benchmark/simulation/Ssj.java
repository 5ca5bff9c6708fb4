package nl.samenspoed.benchmark.simulation;

import java.util.ArrayDeque;
import java.util.function.DoubleSupplier;
import nl.samenspoed.simulation.chance.RandomStream;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.SplayTree;
import umontreal.ssj.stat.Tally;

/**
 * The same network on SSJ, with its quickest list of events, an event object for each step and its
 * own tallies of waits and stays. Chance is that of the others, or its own as whoever takes SSJ has
 * it.
 */
final class Ssj {

    private final Simulator simulator = new Simulator(new SplayTree());
    private final Network network;
    private final DoubleSupplier exponential;
    private final DoubleSupplier uniform;
    private final int[] busy;
    private final ArrayDeque<Visit>[] lines;
    private final Tally[] waits;
    private final Tally stays = new Tally("stays");
    private long left;

    static Ssj withSameChance(Network network, RandomStream chance) {
        return new Ssj(network, chance::exponential, chance::uniform);
    }

    static Ssj withItsOwnChance(Network network, int seed) {
        var stream = new MRG32k3a();
        for (int i = 0; i < seed; i++) {
            stream.resetNextSubstream();
        }
        var exponential = new ExponentialGen(stream, 1);
        return new Ssj(network, exponential::nextDouble, stream::nextDouble);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Ssj(Network network, DoubleSupplier exponential, DoubleSupplier uniform) {
        this.network = network;
        this.exponential = exponential;
        this.uniform = uniform;
        int stations = network.stations();
        busy = new int[stations];
        lines = new ArrayDeque[stations];
        waits = new Tally[stations];
        for (int i = 0; i < stations; i++) {
            lines[i] = new ArrayDeque<>();
            waits[i] = new Tally("waits " + i);
        }
    }

    /** Mean stay in the network, in milliseconds. */
    double run(long events) {
        left = events;
        simulator.init();
        new Arrival().schedule(Network.BETWEEN_ARRIVALS * exponential.getAsDouble());
        simulator.start();
        return stays.average();
    }

    double meanWait(int station) {
        return waits[station].average();
    }

    private void count() {
        if (--left == 0) {
            simulator.stop();
        }
    }

    private void enter(int station, Visit visit) {
        visit.since = simulator.time();
        visit.station = station;
        if (busy[station] < network.servers(station)) {
            busy[station]++;
            begin(visit);
        } else {
            lines[station].add(visit);
        }
    }

    private void begin(Visit visit) {
        waits[visit.station].add(simulator.time() - visit.since);
        visit.schedule(network.service(visit.station) * exponential.getAsDouble());
    }

    private final class Arrival extends Event {

        private Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            count();
            schedule(Network.BETWEEN_ARRIVALS * exponential.getAsDouble());
            enter(0, new Visit(simulator.time()));
        }
    }

    /** Somebody in the network, and the end of the service that goes on. */
    private final class Visit extends Event {

        private final double entered;
        private double since;
        private int station;

        private Visit(double entered) {
            super(simulator);
            this.entered = entered;
        }

        @Override
        public void actions() {
            count();
            var first = lines[station].poll();
            if (first == null) {
                busy[station]--;
            } else {
                begin(first);
            }
            int next =
                    network.routes()
                            ? network.next(station, uniform.getAsDouble())
                            : Network.LEAVES;
            if (next == Network.LEAVES) {
                stays.add(simulator.time() - entered);
            } else {
                enter(next, this);
            }
        }
    }
}
