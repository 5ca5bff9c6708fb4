// Rings for a new offer: a strip always, a short tone once the reader has touched the page (browsers allow no sooner).
const ring = document.getElementById("ring");
const offers = () => [...document.querySelectorAll("#offers [data-offer]")].map((card) => card.id);
let known = new Set(offers());
let sound = null;

function tone() {
    if (!navigator.userActivation?.hasBeenActive) return;
    sound ??= new AudioContext();
    [0, 0.22].forEach((after, i) => {
        const oscillator = sound.createOscillator();
        const volume = sound.createGain();
        const at = sound.currentTime + after;
        oscillator.frequency.value = i ? 880 : 660;
        volume.gain.setValueAtTime(0.0001, at);
        volume.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
        volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.2);
        oscillator.connect(volume).connect(sound.destination);
        oscillator.start(at);
        oscillator.stop(at + 0.21);
    });
}

function call() {
    ring.querySelector("span").textContent = ring.dataset.text;
    ring.hidden = false;
    tone();
}

function look() {
    const now = offers();
    if (now.some((id) => !known.has(id))) call();
    if (now.length === 0) ring.hidden = true;
    known = new Set([...known, ...now]);
}

if (ring) {
    ring.querySelector("button").addEventListener("click", () => (ring.hidden = true));
    new MutationObserver(look).observe(document.getElementById("main"), { childList: true, subtree: true });
    // A new offer that waits in the strip, because the reader is busy with another, rings too.
    document.addEventListener("live:waiting", (event) => event.detail.added > 0 && event.detail.id === "offers" && call());
}

// What the one button of the own figures will do: say that they still hold, or report what was changed.
document.addEventListener("input", (event) => {
    const form = event.target.closest("#my-capacity");
    if (!form) return;
    const changed = [...form.querySelectorAll("input[type=number]")].some((field) => field.value !== field.dataset.known);
    form.querySelector("button.primary span").textContent = changed ? form.dataset.other : form.dataset.same;
});
