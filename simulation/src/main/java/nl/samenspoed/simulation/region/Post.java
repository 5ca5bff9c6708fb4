package nl.samenspoed.simulation.region;

import nl.samenspoed.simulation.calendar.Roster;

/** A post of out-of-hours GPs; without doctors on duty patients see their own GP. */
public record Post(String name, int subregion, Roster doctors, Roster cars) {}
