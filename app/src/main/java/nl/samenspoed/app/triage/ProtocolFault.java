package nl.samenspoed.app.triage;

/**
 * One thing that is wrong in a protocol.
 *
 * @param place JSON pointer to it; empty is the whole
 * @param reason in the reader's language
 */
public record ProtocolFault(String place, String reason) {}
