// Rings until somebody says it was seen: the strip stands there always, the tone sounds once the reader has touched the
// page (browsers allow no sooner), at once for something new and then every so often. What others are asked too sounds once.
const AGAIN = 12_000;
const ids = (kind) => (document.getElementById("ring")?.dataset[kind] ?? "").split(" ").filter(Boolean);
const ringing = () => ids("ringing");
let known = new Set();
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

function look() {
    const now = [...ringing(), ...ids("sounding")];
    if (now.some((id) => !known.has(id))) tone();
    known = new Set(now);
}

if (document.getElementById("ring")) {
    look();
    new MutationObserver(look).observe(document.getElementById("main"), { childList: true, subtree: true });
    setInterval(() => ringing().length > 0 && tone(), AGAIN);
}

// What the one button of the own figures will do: say that they still hold, or report what was changed.
document.addEventListener("input", (event) => {
    const form = event.target.closest("#my-capacity");
    if (!form) return;
    const changed = [...form.querySelectorAll("input[type=number]")].some((field) => field.value !== field.dataset.known);
    form.querySelector("button.primary span").textContent = changed ? form.dataset.other : form.dataset.same;
});
