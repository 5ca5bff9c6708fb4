// The command bar. Enter follows the first answer to what stands there now: a fast typist who is ahead of the answer
// waits for it, instead of going where an earlier answer led.
const command = document.getElementById("command");
const found = document.getElementById("found");
const said = document.getElementById("found-said");
let answered = null;
let wanted = false;

const first = () => found.querySelector("[data-row]");

command?.addEventListener("input", () => (wanted = false));

command?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (answered === command.value) first()?.click();
    else wanted = true;
});

// A late answer to what was typed before must not take the list out of the hand that went into it already.
found?.addEventListener("htmx:beforeSwap", (event) => {
    if (found.contains(document.activeElement)) event.detail.shouldSwap = false;
});

found?.addEventListener("htmx:afterSwap", (event) => {
    answered = event.detail.requestConfig.parameters.q;
    // Heard by who does not see the list unfold.
    said.textContent = found.querySelector("[data-said]")?.dataset.said ?? "";
    if (!wanted || answered !== command.value) return;
    wanted = false;
    first()?.click();
});
