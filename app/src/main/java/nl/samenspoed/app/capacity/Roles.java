package nl.samenspoed.app.capacity;

import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.network.CapacityField;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityShape;

/** The numbers that a figure of something countable keeps in columns of their own. */
final class Roles {

    static final List<Role> COUNTED = List.of(Role.FREE, Role.TOTAL, Role.STAFFED, Role.OCCUPIED);

    private Roles() {}

    /** The code of the field with this role; its usual name where the kind has none. */
    static String key(CapacityShape shape, Role role) {
        return shape.find(role)
                .map(CapacityField::key)
                .orElseGet(() -> role.name().toLowerCase(Locale.ROOT));
    }
}
