package nl.samenspoed.matching.spi;

import java.util.UUID;

/** What people call the things that matching knows by code; by default the code itself. */
public interface Names {

    Names CODES = new Names() {};

    default String capability(String code) {
        return code;
    }

    default String service(UUID service) {
        return service.toString();
    }
}
