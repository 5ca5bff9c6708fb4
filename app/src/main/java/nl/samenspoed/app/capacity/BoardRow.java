package nl.samenspoed.app.capacity;

import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;

/** One service on the board. */
public record BoardRow(ServiceEntry service, Subregion subregion, Availability availability) {}
