package nl.samenspoed.app.scenario;

import java.util.Locale;
import nl.samenspoed.app.network.RegionId;

/** What is agreed about desks. */
interface Agreed {

    AgreedDesks desks(RegionId region, Locale locale);
}
