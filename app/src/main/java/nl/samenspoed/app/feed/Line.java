package nl.samenspoed.app.feed;

import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.network.ServiceId;

/** One line of a message after it was read. */
sealed interface Line {

    /** Makes sense; whether it counts is for capacity to say. */
    record Sound(int number, ServiceId service, CapacityReport report) implements Line {}

    record Unsound(LineRefused why) implements Line {}
}
