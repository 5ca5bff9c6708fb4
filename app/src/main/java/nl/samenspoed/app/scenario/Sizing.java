package nl.samenspoed.app.scenario;

/**
 * How much of everything a number of inhabitants needs, where the network does not say it: the load
 * of the demo region in proportion, and room above it that grows with the square root of the load,
 * as staffing under chance does (Halfin and Whitt 1981). The numbers are those of {@code
 * doc/scenarios/one-centre.yaml}, which was held against published figures for 1.3 million people.
 *
 * @param inhabitants how many, at least 0
 */
record Sizing(long inhabitants) {

    /** Of the demo region, from whose rosters those of others are drawn. */
    private static final double WHOLE_REGION = 1_300_000;

    /** A kind of place: people in care at any moment of each thousand inhabitants, and its room. */
    enum Place {
        SHORT_STAY("short-stay", 0.187, 1.2),
        REHABILITATION("rehabilitation", 0.319, 1.0),
        HOME_NURSING("home-nursing", 0.454, 1.0),
        CRISIS_BED("crisis-bed", 0.029, 2.5);

        private final String code;
        private final double perThousand;
        private final double room;

        Place(String code, double perThousand, double room) {
            this.code = code;
            this.perThousand = perThousand;
            this.room = room;
        }

        String code() {
            return code;
        }
    }

    private int sized(double perThousand, double room) {
        double load = perThousand * inhabitants / 1000;
        return Math.max(1, (int) Math.ceil(load + room * Math.sqrt(load)));
    }

    int bays() {
        return sized(0.036, 2);
    }

    int triageNurses() {
        return Math.max(2, (int) Math.round(0.0085 * inhabitants / 1000));
    }

    int beds() {
        return sized(0.75, 3);
    }

    int intensiveCare() {
        return sized(0.028, 2.3);
    }

    int birthRooms() {
        return sized(0.018, 2);
    }

    int places(Place kind) {
        return sized(kind.perThousand, kind.room);
    }

    /** How many people are in this care at any moment, on average. */
    double load(Place kind) {
        return kind.perThousand * inhabitants / 1000;
    }

    /**
     * As many as the demo region has for each inhabitant, at least one.
     *
     * @param ofDemoRegion how many that has for all its people
     */
    int share(double ofDemoRegion) {
        return Math.max(1, (int) Math.ceil(ofDemoRegion * inhabitants / WHOLE_REGION - 1e-9));
    }
}
