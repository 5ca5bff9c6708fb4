package nl.samenspoed.app.feed;

import org.springframework.stereotype.Component;

/**
 * The door for messages that do not come over the network but from within the program, such as
 * those of the demo; with a token, and read and noted like any other.
 */
@Component
public class FeedMessages {

    private final ReceivingMessages receiving;
    private final ReceivingAdt adt;

    FeedMessages(ReceivingMessages receiving, ReceivingAdt adt) {
        this.receiving = receiving;
        this.adt = adt;
    }

    /**
     * Whether anything of it was taken.
     *
     * @param token as it was told when the feed was registered; an HL7 v2 message carries its own
     */
    public boolean bring(FeedId id, String token, FeedFormat format, byte[] message) {
        if (format.counts()) {
            return adt.receive(message, 0, "demo").code().equals("AA");
        }
        var feed = receiving.recognise(id.toString(), token);
        return feed != null
                && feed.active()
                && feed.format() == format
                && receiving.receive(feed, message, "demo") instanceof Received.Taken;
    }
}
