package nl.samenspoed.app.administration.network;

import java.util.List;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.Subregion;
import org.jspecify.annotations.Nullable;

/**
 * The register by area.
 *
 * @param base path of this page: to look or to keep
 * @param typed part of a name that was looked for
 * @param more whether not everything found is shown
 */
public record DirectoryView(
        String base,
        List<Region> regions,
        @Nullable Region region,
        List<Subregion> subregions,
        @Nullable Subregion subregion,
        String typed,
        List<Entry> entries,
        boolean more) {

    public DirectoryView {
        regions = List.copyOf(regions);
        subregions = List.copyOf(subregions);
        entries = List.copyOf(entries);
    }

    /** One organisation in the list. */
    public record Entry(
            Organisation organisation, String sector, String town, List<String> kinds) {}
}
