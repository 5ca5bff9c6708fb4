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

    @Test
    void ladderFromBeforeAnybodyAgreedAboutOneReadsAsASetting() {
        var started =
                (RequestEvent.Escalation.LadderStarted)
                        FactJson.event(
                                "ladder-started",
                                """
                                {"ladder": "018f0000-0000-7000-8000-000000000001",
                                 "steps": [{"reach": "REGION", "places": 2, "nextAfter": "PT15M",
                                            "maxTravel": null},
                                           {"reach": "DUTY_MANAGER", "places": 0,
                                            "nextAfter": "PT0S", "maxTravel": null}],
                                 "onBehalfOf": "Tess Triagist"}
                                """);

        assertThat(started.followed()).isNull();
        assertThat(started.steps()).hasSize(2);
    }

    @Test
    void offerFromBeforeAnybodyAgreedAboutItReadsAsFollowingNothing() {
        var made =
                (RequestEvent.OffersMade)
                        FactJson.event(
                                "offers-made",
                                """
                                {"offers": [{"offer": "018f0000-0000-7000-8000-000000000001",
                                             "service": "018f0000-0000-7000-8000-000000000002",
                                             "organisation": "018f0000-0000-7000-8000-000000000003",
                                             "name": "Demohuis 1",
                                             "answerBy": "2026-11-21T20:20:00Z"}]}
                                """);

        assertThat(made.offers())
                .singleElement()
                .extracting(OfferedPlace::followed, OfferedPlace::parallel)
                .containsExactly(null, null);
    }
}
