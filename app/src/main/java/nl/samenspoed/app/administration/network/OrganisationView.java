package nl.samenspoed.app.administration.network;

import java.util.List;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.ServiceEntry;

/**
 * One organisation with where it works and what it does there.
 *
 * @param base path of the register: to look or to keep
 * @param keeps whether the reader may change it
 */
public record OrganisationView(
        String base, Organisation organisation, String sector, List<Place> places, boolean keeps) {

    public OrganisationView {
        places = List.copyOf(places);
    }

    /** A location, with what the organisation does there. */
    public record Place(Location location, String town, String area, List<Care> care) {}

    /** A service in words. */
    public record Care(ServiceEntry service, String kind, String capabilities, boolean open) {}
}
