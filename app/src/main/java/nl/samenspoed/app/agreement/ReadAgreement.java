package nl.samenspoed.app.agreement;

import java.util.List;

/** What came of reading a file: all of it, or everything that is wrong with it at once. */
public sealed interface ReadAgreement {

    record Right(AgreementFile file) implements ReadAgreement {}

    record Wrong(List<AgreementFault> faults) implements ReadAgreement {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }
}
