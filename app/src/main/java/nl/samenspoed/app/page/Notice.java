package nl.samenspoed.app.page;

/** A line above the page about something that waits for the reader elsewhere. */
public record Notice(String text, String address) {}
