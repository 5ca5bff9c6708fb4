package nl.samenspoed.app.agreement.rule;

/** A rule as an agreement has it. */
public record Agreed(Rule rule, Room room) {}
