package nl.samenspoed.app.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Facts that were written before something was added to them still read. */
class EarlierFactsTest {

    @Test
    void decisionFromBeforeAnybodyCouldSayWhereReadsAsAnywhere() {
        var decided =
                FactJson.event(
                        "care-decided",
                        """
                        {"care": {"care": "place", "serviceKind": "elv-low", "mustHaves": [],
                                  "wishes": [], "earliest": null, "latest": null,
                                  "summary": "84 jaar", "treatmentLimits": null},
                         "reason": "niet veilig alleen"}
                        """);

        var place = (Care.Place) ((RequestEvent.CareDecided) decided).care();
        assertThat(place.where()).isEqualTo(WhereWanted.ANYWHERE);
    }
}
