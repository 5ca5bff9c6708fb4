package nl.samenspoed.app.network;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Reads the network while the rest of the program starts, so that the first page need not wait. */
@Component
class ReadingAhead implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingAhead.class);

    private final Network network;

    ReadingAhead(Network network) {
        this.network = network;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Thread.ofPlatform().name("network-reading-ahead").daemon().start(this::read);
    }

    private void read() {
        try {
            var unused = network.snapshot();
        } catch (DataAccessException e) {
            // Whoever needs the network next asks again, and is told.
            LOG.debug("The network could not be read ahead", e);
        }
    }
}
