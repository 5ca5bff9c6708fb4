package nl.samenspoed.simulation.region;

/** Where people live; its place is where most of them do, in degrees (WGS 84). */
public record Subregion(String name, int inhabitants, double latitude, double longitude) {}
