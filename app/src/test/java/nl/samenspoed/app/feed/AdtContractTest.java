package nl.samenspoed.app.feed;

import static nl.samenspoed.app.SmallWorld.beds;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.capacity.Availability;

/** What one admission in 24 staffed beds makes free; the desk saw all of them free before. */
class AdtContractTest extends FeedContract {

    @Override
    protected Sender connected() {
        return new HospitalSystem();
    }

    private static final class HospitalSystem implements Sender {

        private final AdtFixture adt = new AdtFixture().started();

        @Override
        public SettableClock clock() {
            return adt.the.clock;
        }

        @Override
        public Availability seen() {
            return adt.the.capacity.find(beds(1));
        }

        @Override
        public String document(Instant at) {
            return FeedFixture.document(FeedFormat.ADT)
                    .replace("\n", "\r")
                    .replace("{token}", adt.token())
                    .replace("MSG00001", "MSG" + at.getEpochSecond())
                    .replace("20261121205800+0100", AdtFixture.moment(at))
                    .replace("20261121205801+0100", AdtFixture.moment(at));
        }

        @Override
        public int free() {
            return 23;
        }

        @Override
        public Map<String, String> withouts(String document) {
            return LeavingOut.ofHl7(document);
        }

        @Override
        public Map<String, String> needed() {
            var needed = new HashMap<String, String>();
            needed.put("MSH", "AR feed.unreadable");
            for (var sender : new String[] {"MSH-3", "MSH-3-1", "MSH-4"}) {
                needed.put(sender, "AR feed.sender-wrong");
            }
            needed.put("MSH-8", "AR feed.token-wrong");
            for (var field :
                    new String[] {
                        "MSH-9",
                        "MSH-9-1",
                        "MSH-9-2",
                        "MSH-10",
                        "MSH-11",
                        "MSH-12",
                        "PV1",
                        "PV1-3",
                        "PV1-3-1",
                        "PV1-19",
                        "PV1-19-1"
                    }) {
                needed.put(field, "AE feed.field-missing");
            }
            return needed;
        }

        @Override
        public String saying(int choice, Instant at) {
            return choice == 0 ? document(at) : document(at).replace("A01", "A03");
        }

        @Override
        public int free(int choice) {
            return 23 + choice;
        }

        @Override
        public Reply send(String document) {
            var told = AdtFixture.told(adt.send(document));
            // Who is discharged before being admitted is not known yet; that is a warning.
            return told.startsWith("AA") ? new Reply(true, "") : new Reply(false, told);
        }

        @Override
        public String ahead() {
            return "AE feed.clock-ahead";
        }

        @Override
        public boolean silent() {
            return adt.the.feeds.isSilent(adt.state())
                    && adt.the.feeds.silences().containsKey(beds(1));
        }

        @Override
        public void close() {
            adt.the.database.close();
        }
    }
}
