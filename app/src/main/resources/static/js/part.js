// Replaces a part of the page by a newer version of itself without taking anything out of the reader's hands.

import { now } from "./clock.js";

const TOLD_FOR = 20_000;

/** What a reader is doing in a part: a field with the cursor in it, one that was filled in and not sent, or what was refused. */
export function isBusy(part) {
    // What was refused came back as it was typed, so its fields look untouched; it is the reader's until it is sent again.
    if (part.matches("[data-refused]")) return true;
    const focused = document.activeElement;
    if (part.contains(focused) && focused.matches("input, textarea, select")) return true;
    return [...part.querySelectorAll("input, textarea, select")].some(
        (field) => (field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked : "defaultValue" in field && field.value !== field.defaultValue),
    );
}

/** What was told of the reader's own deed stays long enough to be read: the deed itself is what brings the newer part. */
function keepTold(old, fresh) {
    old.querySelectorAll("[data-told][id]").forEach((told) => {
        if (!told.textContent.trim()) return;
        told.dataset.told ||= now() + TOLD_FOR;
        if (Number(told.dataset.told) > now()) fresh.querySelector(`#${CSS.escape(told.id)}`)?.replaceWith(told);
    });
}

/** Puts the new in place of the old; focus, scroll and what was folded out stay as they were. */
export function replace(old, fresh) {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const open = [...old.querySelectorAll("details[open][id]")].map((details) => details.id);
    const scroll = [...old.querySelectorAll("[id]"), old].filter((element) => element.scrollTop > 0).map((element) => [element.id, element.scrollTop]);
    const selector = focused && (focused.id ? `#${CSS.escape(focused.id)}` : focused.dataset.key ? `[data-key="${CSS.escape(focused.dataset.key)}"]` : focused.getAttribute("href") ? `[href="${CSS.escape(focused.getAttribute("href"))}"]` : null);
    keepTold(old, fresh);
    old.replaceWith(fresh);
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    scroll.forEach(([id, top]) => id && document.getElementById(id) && (document.getElementById(id).scrollTop = top));
    if (selector) fresh.parentElement?.querySelector(selector)?.focus({ preventScroll: true });
    globalThis.htmx?.process(fresh);
}

/** The newest version of a part: from its own address, or out of the page it stands on. */
export async function fetchPart(part) {
    const answer = await fetch(part.dataset.src ?? location.href, { headers: { Accept: "text/html", "X-Part": part.id }, credentials: "same-origin" });
    // Signed out meanwhile: the door says so better than a part that stays empty.
    if (answer.status === 401 || (answer.redirected && new URL(answer.url).pathname === "/sign-in")) location.reload();
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(part.id);
    return fresh ? document.adoptNode(fresh) : null;
}
