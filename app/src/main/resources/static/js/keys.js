// The keyboard: every button's own letter, lists, the command bar, going places, and help built from what is there.
const help = document.getElementById("keys");
const command = document.getElementById("command");
let going = false;

const writes = (element) =>
    element instanceof HTMLElement &&
    (element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])"));
const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
const actions = () => [...document.querySelectorAll("[data-key]")].filter(visible);

/** The list that the hand is in: the one with focus, else the first on the page. */
function rows() {
    const here = document.activeElement?.closest("[data-rows]");
    const list = here ?? document.querySelector(command?.matches(":focus") ? "#found [data-rows]" : "main [data-rows]");
    return list ? [...list.querySelectorAll("[data-row]")].filter(visible) : [];
}

function move(step) {
    const all = rows();
    if (all.length === 0) return false;
    const here = all.findIndex((row) => row === document.activeElement);
    const open = all.findIndex((row) => row.getAttribute("aria-current"));
    const from = here >= 0 ? here : open >= 0 ? open : step > 0 ? -1 : all.length;
    all[Math.min(all.length - 1, Math.max(0, from + step))].focus();
    return true;
}

function press(key) {
    const target = actions().find((element) => element.dataset.key === key);
    if (!target) return false;
    if (writes(target)) target.focus();
    else target.click();
    return true;
}

/** Leaves the field, closes what floats, goes back: always one step, and never a letter lost. */
function back() {
    if (help.matches(":popover-open")) return help.hidePopover();
    const menu = document.querySelector("details.person[open]");
    if (menu) {
        menu.open = false;
        return menu.querySelector("summary").focus();
    }
    if (writes(document.activeElement) || document.activeElement?.closest("#found")) return document.activeElement.blur();
    [...document.querySelectorAll("[data-back]")].find(visible)?.click();
}

/**
 * From the form that the cursor is in; from no field at all, the one form of the page whose button names these keys.
 * Whoever writes elsewhere, in the command bar say, does not mean that form.
 */
function send() {
    const here = document.activeElement;
    const named = writes(here) ? [] : [...document.querySelectorAll("[data-send]")].filter(visible);
    const form = here?.closest("form") ?? (named.length === 1 ? named[0].form : null);
    const button = form?.querySelector("[data-send]") ?? form?.querySelector("button.primary, button[type=submit], button:not([type])");
    if (form) form.requestSubmit(button ?? undefined);
}

function go(letter) {
    const place = document.querySelector(`.menu [data-go="${CSS.escape(letter)}"]`);
    place?.click();
}

function showHelp() {
    const list = help.querySelector("[data-screen]");
    list.replaceChildren(
        ...actions()
            .filter((element) => element.dataset.keyText && element.dataset.key !== "?")
            .map((element) => {
                const line = document.createElement("div");
                const term = document.createElement("dt");
                const key = document.createElement("kbd");
                const words = document.createElement("dd");
                key.textContent = element.dataset.key.toUpperCase();
                words.textContent = element.dataset.keyText;
                term.append(key);
                line.append(term, words);
                return line;
            }),
    );
}
help?.addEventListener("beforetoggle", (event) => event.newState === "open" && showHelp());

document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    if (event.key === "Escape") return back();
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") return event.repeat ? undefined : send();
    if (event.ctrlKey || event.metaKey) return;
    const inCommand = document.activeElement === command || document.activeElement?.closest("#found");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const moves = inCommand || !(writes(document.activeElement) || document.activeElement?.matches("[type=radio], summary"));
        if (moves && move(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
        return;
    }
    // Letters act only outside fields, and only while the reader wants them to.
    if (writes(document.activeElement) || document.body.dataset.keys === "off") return;
    const wasGoing = going;
    going = false;
    if (wasGoing) {
        event.preventDefault();
        return go(event.key);
    }
    if (event.key === "g") {
        going = true;
        return setTimeout(() => (going = false), 1_500);
    }
    const done =
        event.key === "/" ? (command?.focus(), Boolean(command))
        : event.key === "?" ? (help.togglePopover(), true)
        : event.key === "j" ? move(1)
        : event.key === "k" ? move(-1)
        : press(event.key);
    if (done) event.preventDefault();
});
