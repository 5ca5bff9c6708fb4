package nl.samenspoed.app.triage;

/** A protocol with one complaint and everything that can be said about it. */
final class SmallProtocol {

    static final String TEXT =
            """
            {"format": 1, "name": "small", "version": "1", "discipline": "general", "scale": "nl-u",
             "title": {"dutch": "Klein", "english": "Small"},
             "notice": {"dutch": "Alleen voor tests", "english": "For tests only"},
             "source": "made up", "licence": "EUPL-1.2",
             "redFlags": [
               {"flag": "AIRWAY", "question": {"dutch": "A?", "english": "A?"}},
               {"flag": "BREATHING", "question": {"dutch": "B?", "english": "B?"}},
               {"flag": "CIRCULATION", "question": {"dutch": "C?", "english": "C?"}},
               {"flag": "DISABILITY", "question": {"dutch": "D?", "english": "D?"}},
               {"flag": "EXPOSURE", "question": {"dutch": "E?", "english": "E?"}}],
             "context": [
               {"code": "gut-feeling", "question": {"dutch": "Niet pluis", "english": "Not right"}, "raises": true},
               {"code": "infant", "question": {"dutch": "Zuigeling", "english": "Infant"}, "raises": true,
                "holds": {"all": [{"ageBelowMonths": 3}]}},
               {"code": "age-75", "question": {"dutch": "75 of ouder", "english": "75 or older"},
                "holds": {"all": [{"ageFrom": 75}]}}],
             "complaints": [
               {"code": "fall", "name": {"dutch": "Gevallen", "english": "Fell"}, "words": ["struikelen"],
                "otherwise": "U4", "care": ["elv-low"], "advice": ["rest"],
                "criteria": [
                  {"code": "thinners", "question": {"dutch": "Bloedverdunners", "english": "Thinners"}},
                  {"code": "bleeding", "question": {"dutch": "Bloedt", "english": "Bleeds"}, "level": "U1",
                   "asked": {"all": [{"met": "thinners"}]}},
                  {"code": "for-grown-ups", "question": {"dutch": "Grote", "english": "Big"}, "level": "U2",
                   "asked": {"all": [{"met": "thinners"}, {"ageFrom": 18}]}},
                  {"code": "on-head", "question": {"dutch": "Op het hoofd", "english": "On the head"}, "level": "U2",
                   "alarm": true, "care": ["emergency-department"], "advice": ["wake"]},
                  {"code": "pregnant", "question": {"dutch": "Zwanger", "english": "Pregnant"}, "level": "U2",
                   "asked": {"any": [{"gender": "female"}]}},
                  {"code": "stand", "question": {"dutch": "Kan niet staan", "english": "Cannot stand"}, "level": "U3"},
                  {"code": "not-safe-alone", "question": {"dutch": "Alleen", "english": "Alone"}, "level": "U3"}]}],
             "advice": [
               {"code": "rest", "text": {"dutch": "Rust", "english": "Rest"}},
               {"code": "wake", "text": {"dutch": "Wek elk uur", "english": "Wake hourly"},
                "safetyNet": {"dutch": "Bel bij braken", "english": "Call when vomiting"}}]}
            """;

    private SmallProtocol() {}
}
