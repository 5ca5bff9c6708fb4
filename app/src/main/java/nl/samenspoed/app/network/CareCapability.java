package nl.samenspoed.app.network;

/** Something a healthcare service can deal with, for example isolation. Which there are is data. */
public record CareCapability(String code, Label name, boolean active, Revision revision)
        implements NetworkEntry {}
