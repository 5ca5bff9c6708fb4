package nl.samenspoed.app.demo.network;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What services of each kind can usually deal with, and how usual that is. */
final class Aptitude {

    private static final Map<String, List<Usual>> BY_KIND =
            Map.ofEntries(
                    Map.entry(
                            "elv-low",
                            usual("dementia 0.4 mobility-lift 0.7 wound-care 0.6 nurse-24h 0.3")),
                    Map.entry(
                            "elv-high",
                            usual(
                                    "dementia 0.5 mobility-lift 0.9 wound-care 0.9 nurse-24h 0.8"
                                            + " iv-therapy 0.4 isolation 0.5 oxygen 0.7 delirium 0.4"
                                            + " tube-feeding 0.6 bariatric 0.2 closed-unit 0.2")),
                    Map.entry(
                            "elv-palliative",
                            usual(
                                    "palliative 1 nurse-24h 0.9 oxygen 0.8 iv-therapy 0.5 partner-stay 0.5")),
                    Map.entry(
                            "grz",
                            usual(
                                    "mobility-lift 1 wound-care 0.9 stroke 0.6 tube-feeding 0.6"
                                            + " nurse-24h 0.7 isolation 0.3 dialysis 0.1")),
                    Map.entry(
                            "wlz-crisis",
                            usual("dementia 0.9 closed-unit 0.6 mobility-lift 0.8 delirium 0.5")),
                    Map.entry("respite", usual("dementia 0.5 partner-stay 0.3 mobility-lift 0.5")),
                    Map.entry(
                            "home-nursing",
                            usual("wound-care 0.9 palliative 0.6 dementia 0.5 iv-therapy 0.2")),
                    Map.entry(
                            "home-nursing-acute",
                            usual(
                                    "wound-care 0.9 palliative 0.7 night-care 0.8 iv-therapy 0.5 oxygen 0.5")),
                    Map.entry(
                            "emergency-department",
                            usual(
                                    "children 0.9 isolation 0.9 stroke 0.7 ventilated 0.8"
                                            + " interventional-cardiology 0.3 trauma-level-1 0.13")),
                    Map.entry("ward-icu", usual("ventilated 1 isolation 0.8 dialysis 0.5")),
                    Map.entry(
                            "ward-internal",
                            usual("isolation 0.8 iv-therapy 1 oxygen 1 dialysis 0.3")),
                    Map.entry(
                            "ward-surgery",
                            usual("wound-care 1 iv-therapy 1 isolation 0.5 bariatric 0.3")),
                    Map.entry(
                            "ward-geriatrics",
                            usual("dementia 1 delirium 1 mobility-lift 1 iv-therapy 1")),
                    Map.entry("ward-children", usual("children 1 isolation 0.8 partner-stay 0.9")),
                    Map.entry("ward-neonatology", usual("children 1 ventilated 0.3")),
                    Map.entry("obstetrics-acute", usual("partner-stay 0.9 children 0.5")),
                    Map.entry(
                            "mental-health-crisis-bed",
                            usual("closed-unit 0.6 substance-use 0.5 children 0.1")),
                    Map.entry("mental-health-assessment", usual("substance-use 0.7 children 0.3")),
                    Map.entry("ambulance-post", usual("ventilated 0.2 bariatric 0.2 oxygen 1")),
                    Map.entry("ambulance-planned", usual("oxygen 1 bariatric 0.6")));

    private Aptitude() {}

    private record Usual(String capability, double probability) {}

    private static List<Usual> usual(String text) {
        String[] words = text.split(" ");
        List<Usual> usual = new java.util.ArrayList<>();
        for (int index = 0; index < words.length; index += 2) {
            usual.add(new Usual(words[index], Double.parseDouble(words[index + 1])));
        }
        return List.copyOf(usual);
    }

    static Set<String> draw(String kind, Random random) {
        Set<String> drawn = new TreeSet<>();
        for (Usual usual : BY_KIND.getOrDefault(kind, List.of())) {
            if (random.nextDouble() < usual.probability()) {
                drawn.add(usual.capability());
            }
        }
        return drawn;
    }
}
