package nl.samenspoed.app.triage;

import java.util.List;

/** What came of reading a protocol: all of it, or everything that is wrong with it at once. */
public sealed interface ReadProtocol {

    record Right(Protocol protocol) implements ReadProtocol {}

    record Wrong(List<ProtocolFault> faults) implements ReadProtocol {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }
}
