package nl.samenspoed.simulation.region;

import nl.samenspoed.simulation.calendar.Roster;

/** Where ambulances of a subregion start from. */
public record AmbulanceStation(String name, int subregion, Roster ambulances) {}
