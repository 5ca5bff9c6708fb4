package nl.samenspoed.app.desk.consult;

/** Care that an adviser can suggest. */
public record CareChoice(String code, String name) {}
