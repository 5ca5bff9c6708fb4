package nl.samenspoed.app.access;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * How far a scope reaches as parameters of a statement: {@code :everywhere or region = :region or
 * subregion = :subregion}.
 */
public record Reach(boolean everywhere, @Nullable UUID region, @Nullable UUID subregion) {

    public static Reach of(Scope scope) {
        return switch (scope) {
            case Scope.Country() -> new Reach(true, null, null);
            case Scope.InRegion(var region) -> new Reach(false, region.value(), null);
            case Scope.InSubregion(var subregion) -> new Reach(false, null, subregion.value());
            case Scope.AmongDesks(var region, var _) -> new Reach(false, region.value(), null);
            case Scope.OwnOrganisation() -> new Reach(false, null, null);
        };
    }

    /** Fills in the three parameters. */
    public StatementSpec in(StatementSpec statement) {
        return statement
                .param("everywhere", everywhere)
                .param("region", region, Types.OTHER)
                .param("subregion", subregion, Types.OTHER);
    }
}
