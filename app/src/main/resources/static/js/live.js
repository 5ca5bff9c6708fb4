// Follows what changes and says how fresh the screen is.
//
// A part of the page says what it depends on: data-live="request:ID", "worklist", "inbox", "capacity". When such a
// thing changes, only that part is asked for again (from data-src, or cut out of the page by its id). A part with
// data-list keeps its order: rows change where they are, and new and vanished rows wait in a thin strip until the
// reader asks for them or has been idle for a while.
import { clock, now, tick } from "./clock.js";
import { fetchPart, isBusy, replace } from "./part.js";

const TOPICS = { consults: ["consult"], roster: ["roster"], worklist: ["request", "offer"], inbox: ["offer", "request", "ride"], feedback: ["request", "feedback"], capacity: ["service", "capacity"], network: ["network", "organisation"] };
const STALE_AFTER = 15_000;
const IDLE_AFTER = 20_000;
const HIDDEN_AFTER = 60_000;
const GATHER = 150;
const REST = 4;

const dot = document.getElementById("connection");
const strip = document.getElementById("live-strip");

// ---- the connection ----

const follow = { source: null, last: document.body.dataset.position ?? "", beat: now(), retry: 1_000, timer: 0 };
let state = "connecting";

function show(next) {
    const changed = state !== next;
    state = next;
    document.body.dataset.connection = state;
    dot.dataset.state = state;
    const word = dot.getAttribute(`data-text-${state}`);
    const words = state === "live" || state === "stale" ? `${word} ${clock(follow.beat)}` : word;
    const [, seen, heard] = dot.children;
    if (seen.textContent !== words) seen.textContent = words;
    // Read aloud when it changes, not every minute.
    if (changed) heard.textContent = words;
}

function alive(event) {
    if (event.lastEventId) follow.last = event.lastEventId;
    follow.beat = now();
    follow.retry = 1_000;
}

function connect() {
    clearTimeout(follow.timer);
    follow.source?.close();
    const url = new URL(document.body.dataset.liveUrl, location.href);
    if (follow.last) url.searchParams.set("from", follow.last);
    const source = new EventSource(url);
    follow.source = source;
    source.addEventListener("open", () => { follow.beat = now(); show("catching-up"); });
    source.addEventListener("caught-up", (event) => { alive(event); show("live"); });
    source.addEventListener("heartbeat", (event) => { alive(event); show("live"); });
    source.addEventListener("change", (event) => { alive(event); concern(JSON.parse(event.data)); });
    source.addEventListener("error", () => {
        if (follow.source === source && state === "live") show("connecting");
        // The browser tries again by itself unless the answer was an error; then we do.
        if (source.readyState !== EventSource.CLOSED || follow.source !== source) return;
        follow.timer = setTimeout(connect, follow.retry);
        follow.retry = Math.min(30_000, follow.retry * 2);
    });
}

function disconnect() {
    clearTimeout(follow.timer);
    follow.source?.close();
    follow.source = null;
}

// ---- what a change concerns ----

const due = new Set();
let gathering = 0;

function depends(part, change) {
    return part.dataset.live.split(" ").some((interest) => {
        const [kind, id] = interest.split(":");
        return id ? kind === change.subjectKind && id === change.subjectId : (TOPICS[kind] ?? [kind]).includes(change.subjectKind);
    });
}

function concern(change) {
    document.querySelectorAll("main [data-live][id]").forEach((part) => depends(part, change) && due.add(part.id));
    if (due.size > 0 && !gathering) gathering = setTimeout(refresh, GATHER);
}

// Whoever gets slow answers asks less often, so that many screens of a busy region do not press a server that is busy.
async function refresh() {
    const ids = [...due];
    const begun = performance.now();
    due.clear();
    await Promise.all(ids.map(renew));
    const pause = Math.max(GATHER, REST * (performance.now() - begun));
    gathering = due.size > 0 ? setTimeout(refresh, pause) : 0;
}

async function renew(id) {
    const part = document.getElementById(id);
    const fresh = part && (await fetchPart(part).catch(() => null));
    if (!fresh) return;
    if ("list" in part.dataset) renewList(part, fresh);
    else if (isBusy(part)) wait(id, { changed: 1 }, fresh);
    else {
        replace(part, fresh);
        waiting.delete(id);
    }
    announce();
    tick();
}

// ---- lists: values change in place, order waits ----

const waiting = new Map();
const wait = (id, counts, fresh) => waiting.set(id, { added: 0, changed: 0, gone: 0, ...counts, fresh });
const ordered = (list) => [...list.querySelectorAll(":scope [data-version]")];

function renewList(part, fresh) {
    const old = new Map(ordered(part).map((row) => [row.id, row]));
    const now = new Map(ordered(fresh).map((row) => [row.id, row]));
    if (old.size === 0 && now.size <= 1) return replace(part, fresh);
    let changed = waiting.get(part.id)?.changed ?? 0;
    for (const [id, row] of old) {
        const next = now.get(id);
        row.toggleAttribute("data-gone", !next);
        if (next && next.dataset.version !== row.dataset.version && !isBusy(row)) {
            const copy = next.cloneNode(true);
            copy.toggleAttribute("data-changed", true);
            replace(row, copy);
            changed++;
        }
    }
    const added = [...now.keys()].filter((id) => !old.has(id)).length;
    const gone = [...old.keys()].filter((id) => !now.has(id)).length;
    const moved = [...old.keys()].filter((id) => now.has(id)).join() !== [...now.keys()].filter((id) => old.has(id)).join();
    if (added > 0) document.dispatchEvent(new CustomEvent("live:waiting", { detail: { id: part.id, added } }));
    if (added + gone + changed > 0 || moved) wait(part.id, { added, gone, changed }, fresh);
    else waiting.delete(part.id);
}

function announce() {
    const sum = [...waiting.values()].reduce((all, one) => [all[0] + one.added, all[1] + one.changed, all[2] + one.gone], [0, 0, 0]);
    const words = [strip.dataset.new, strip.dataset.changed, strip.dataset.gone].map((text, i) => (sum[i] ? text.replace("{0}", sum[i]) : "")).filter(Boolean);
    strip.hidden = waiting.size === 0 || words.length === 0;
    strip.querySelector("span").textContent = words.join(", ");
}

function settle() {
    for (const [id, { fresh }] of waiting) {
        const part = document.getElementById(id);
        if (part && isBusy(part)) continue;
        if (part) replace(part, fresh);
        waiting.delete(id);
    }
    announce();
    tick();
}

let touched = now();
["pointerdown", "pointermove", "keydown", "wheel"].forEach((kind) => document.addEventListener(kind, () => (touched = now()), { passive: true }));
strip?.querySelector("button").addEventListener("click", settle);

// ---- start ----

if (document.body.dataset.liveUrl && dot) {
    connect();
    setInterval(() => {
        if (follow.source && now() - follow.beat > STALE_AFTER) show("stale");
        if (waiting.size > 0 && now() - touched > IDLE_AFTER) settle();
    }, 1_000);
    // A browser has few connections to spare: a tab nobody looks at gives its own back, unless it rings for offers.
    let hiding = 0;
    document.addEventListener("visibilitychange", () => {
        clearTimeout(hiding);
        if (document.hidden && !document.body.dataset.rings) hiding = setTimeout(disconnect, HIDDEN_AFTER);
        else if (!document.hidden && !follow.source) connect();
    });
    window.addEventListener("pagehide", disconnect);
    window.addEventListener("pageshow", (event) => event.persisted && connect());
}
