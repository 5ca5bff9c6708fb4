package nl.samenspoed.simulation.statistics;

/** Of how many something was true. */
public final class Share implements Measure {

    private long yes;
    private long all;

    Share() {}

    public void add(boolean isTrue) {
        all++;
        if (isTrue) {
            yes++;
        }
    }

    @Override
    public void startOver(long now) {
        yes = 0;
        all = 0;
    }

    @Override
    public Finding finding(long now) {
        return new Finding.Part(yes, all);
    }
}
