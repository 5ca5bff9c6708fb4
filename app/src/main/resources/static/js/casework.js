// What the desk of a request adds: Enter that goes on instead of sending, and a queue that stays where it was.
document.addEventListener("keydown", (event) => {
    const from = event.target.closest?.("[data-enter-to]");
    if (!from || event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
    const on = document.querySelector(from.dataset.enterTo);
    event.preventDefault();
    if (on) first(on)?.focus();
});

// Every page is drawn anew; the hand finds the list where it left it.
const queue = document.querySelector(".desk-queue");
const KEPT = "queue-scroll";
if (queue) {
    queue.scrollTop = Number(sessionStorage.getItem(KEPT) ?? 0);
    window.addEventListener("pagehide", () => sessionStorage.setItem(KEPT, queue.scrollTop));
}

// Text that came back from a draft asks what it would have asked while it was typed.
document.addEventListener("desk:restored", (event) => {
    event.target.querySelectorAll("input[hx-post]").forEach((field) => {
        if (field.value) field.dispatchEvent(new Event("input", { bubbles: true }));
    });
});

// Newer answers came in while the hand was on one that is no longer there: it goes to the first of the new ones.
let held = null;
const first = (part) => part.querySelector("[type=checkbox]") ?? part.querySelector("[type=radio]");
document.addEventListener("htmx:beforeSwap", (event) => {
    held = event.detail.target.contains(document.activeElement) ? event.detail.target.id : null;
});
document.addEventListener("htmx:afterSwap", () => {
    if (held && document.activeElement === document.body) first(document.getElementById(held) ?? document.body)?.focus();
    held = null;
});
