package nl.samenspoed.app.network;

/** A sector of care an organisation belongs to. Which there are is data. */
public record Sector(String code, Label name, boolean active, Revision revision)
        implements NetworkEntry {}
