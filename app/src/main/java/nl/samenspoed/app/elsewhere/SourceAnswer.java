package nl.samenspoed.app.elsewhere;

/** What became of asking another system. */
public sealed interface SourceAnswer {

    record Told(Summary summary) implements SourceAnswer {}

    record Failed(Failure why) implements SourceAnswer {}
}
