package nl.samenspoed.app.access;

import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;

/**
 * How far an actor's capabilities reach beyond the own organisation. Whatever the scope, an actor
 * also reaches what the own organisation asked for or has the lead of.
 */
public sealed interface Scope {

    record Country() implements Scope {}

    record InRegion(RegionId region) implements Scope {}

    record InSubregion(SubregionId subregion) implements Scope {}

    /**
     * One of the desks of a region that help each other, as was agreed: the requests of the whole
     * region are reached; what is kept for a subregion only that of the own one.
     */
    record AmongDesks(RegionId region, SubregionId own) implements Scope {}

    record OwnOrganisation() implements Scope {}
}
