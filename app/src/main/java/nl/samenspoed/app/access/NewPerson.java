package nl.samenspoed.app.access;

/** Somebody about to get an account. */
public record NewPerson(String username, String name, String locale, String password) {}
