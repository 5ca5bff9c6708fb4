package nl.samenspoed.matching.api;

/** Puts what a ranking says in short sentences; replace it to speak otherwise. */
public interface Sentences {

    String of(Reason reason);

    String of(Remark remark);

    String of(Exclusion exclusion);

    String of(Shortfall shortfall);
}
