// Keeps ages, durations and terms right while a page stands open, by the server's clock.
const offset = Date.parse(document.body.dataset.now) - Date.now();
const zone = document.body.dataset.zone;
const hoursMinutes = new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: zone });

export const now = () => Date.now() + offset;
export const clock = (at) => hoursMinutes.format(at);

const two = (n) => String(n).padStart(2, "0");
const minutes = (milliseconds) => Math.floor(milliseconds / 60_000);

function say(element, text) {
    if (element.textContent !== text) element.textContent = text;
}

function age(element) {
    const old = minutes(now() - Date.parse(element.dateTime));
    // From an hour on the server's own words stand: they also know the day.
    if (old < 60) say(element, `${Math.max(0, old)} min`);
    else if (element.textContent.endsWith(" min")) say(element, clock(Date.parse(element.dateTime)));
}

function lasted(element) {
    const since = Math.max(0, minutes(now() - Date.parse(element.dateTime)));
    say(element, `${two(Math.floor(since / 60))}:${two(since % 60)}`);
}

function term(element) {
    const from = Date.parse(element.dataset.from);
    const until = Date.parse(element.dataset.until);
    const left = until - now();
    const percent = Math.min(100, Math.max(0, (100 * left) / Math.max(1, until - from)));
    element.querySelector(".part").setAttribute("width", percent.toFixed(1));
    element.classList.toggle("tone-soon", left > 0 && percent < 25);
    element.classList.toggle("tone-now", left <= 0);
    say(element.querySelector("span"), left <= 0 ? element.dataset.over : element.dataset.left.replace("{0}", minutes(left)));
}

/** Who left something idle is shown so from that moment on, also when nothing else happens. */
function idle(element) {
    if (Date.parse(element.dataset.idleFrom) > now()) return;
    element.classList.add("due");
    say(element, element.dataset.idleText);
}

/** What may be seen until a moment is not left standing: the server says no from then on. */
function gone(element) {
    if (Date.parse(element.dataset.goneAt) > now()) return;
    element.removeAttribute("data-gone-at");
    location.reload();
}

export function tick() {
    document.querySelectorAll("[data-gone-at]").forEach(gone);
    document.querySelectorAll("[data-idle-from]").forEach(idle);
    document.querySelectorAll("time[data-at]").forEach(age);
    document.querySelectorAll("time[data-since]").forEach(lasted);
    document.querySelectorAll("[data-until][data-from]").forEach(term);
}

tick();
setInterval(tick, 1_000);
