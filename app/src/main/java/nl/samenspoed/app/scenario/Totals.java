package nl.samenspoed.app.scenario;

import java.util.Collection;
import java.util.Map;
import nl.samenspoed.app.network.ServiceId;

/** How many places services last said to have in all, free or not. */
@FunctionalInterface
interface Totals {

    /** Of those that ever said so. */
    Map<ServiceId, Integer> of(Collection<ServiceId> services);
}
