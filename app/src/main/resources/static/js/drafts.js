// Keeps half-written text until it has been sent: forms with `data-draft="name"`.
//
// It may hold what a patient said, so: only in this tab's session storage, only encrypted, with a key that the
// server hands out per session and that is gone after sign-out. What is left on a disk then cannot be read.
// Without that key or without encryption (plain http to another machine) nothing is stored at all.
const PREFIX = "draft:";
const door = document.querySelector("[data-door]");
const given = document.body.dataset.draftKey;
const tabs = new BroadcastChannel("samenspoed");

function forgetAll() {
    Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX)).forEach((name) => sessionStorage.removeItem(name));
}

const key = given && globalThis.crypto?.subtle
    ? await crypto.subtle.importKey("raw", Uint8Array.from(atob(given), (c) => c.charCodeAt(0)), "AES-GCM", false, ["encrypt", "decrypt"])
    : null;

const place = (form) => `${PREFIX}${location.pathname}#${form.dataset.draft}`;
const fields = (form) => [...form.elements].filter((field) => field.name && !["hidden", "password", "submit", "button", "file"].includes(field.type));

function read(form) {
    return fields(form).map((field) => [field.name, field.type === "checkbox" || field.type === "radio" ? (field.checked ? field.value : null) : field.value]);
}

function write(form, values) {
    const open = [...values];
    for (const field of fields(form)) {
        const index = open.findIndex(([name]) => name === field.name);
        if (index < 0) continue;
        const [, value] = open.splice(index, 1)[0];
        if (field.type === "checkbox" || field.type === "radio") field.checked = value === field.value;
        else field.value = value ?? "";
    }
}

async function keep(form) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(read(form))));
    sessionStorage.setItem(place(form), JSON.stringify({ iv: [...iv], sealed: btoa(String.fromCharCode(...new Uint8Array(sealed))) }));
}

async function restore(form) {
    const kept = sessionStorage.getItem(place(form));
    if (!kept) return;
    try {
        const { iv, sealed } = JSON.parse(kept);
        const bytes = Uint8Array.from(atob(sealed), (c) => c.charCodeAt(0));
        const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: new Uint8Array(iv) }, key, bytes);
        write(form, JSON.parse(new TextDecoder().decode(plain)));
        form.dataset.restored = "yes";
        form.dispatchEvent(new Event("desk:restored", { bubbles: true }));
    } catch {
        sessionStorage.removeItem(place(form));
    }
}

// One after the other, so that the last written is the last kept.
const writing = new Map();
const then = (form, next) => writing.set(form, (writing.get(form) ?? Promise.resolve()).then(next));
const forget = (form) => then(form, () => sessionStorage.removeItem(place(form)));

if (door) {
    forgetAll();
    // Only now the session is really over, so that other tabs do not run ahead of it.
    if (new URLSearchParams(location.search).has("out")) tabs.postMessage("signed-out");
}
if (key) {
    await Promise.all([...document.querySelectorAll("form[data-draft]")].map(restore));
    document.addEventListener("htmx:load", (event) => event.detail.elt.querySelectorAll?.("form[data-draft]").forEach(restore));
    document.addEventListener("input", (event) => {
        const form = event.target.closest("form[data-draft]");
        if (form) then(form, () => keep(form));
    });
    // Sent means answered: without an answer the text stays.
    document.addEventListener("htmx:afterRequest", (event) => {
        const form = event.detail.elt.closest("form[data-draft]");
        if (form && event.detail.successful) forget(form);
    });
    document.addEventListener("submit", (event) => {
        const form = event.target.closest("form[data-draft]");
        if (form && !form.matches("[hx-post]") && document.body.dataset.connection !== "stale") forget(form);
    });
}

document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-sign-out]")) forgetAll();
});
tabs.addEventListener("message", (event) => {
    if (event.data !== "signed-out" || door) return;
    forgetAll();
    location.assign("/sign-in");
});
