// What forms and htmx need on every page: the token, and plain words when something did not arrive.
const csrf = document.querySelector("meta[name=csrf]");
const strips = document.getElementById("strips");

document.addEventListener("htmx:configRequest", (event) => {
    if (csrf.content) event.detail.headers[csrf.dataset.header] = csrf.content;
});

function strip(text) {
    const element = document.createElement("div");
    element.className = "strip tone-now";
    element.setAttribute("role", "alert");
    const words = document.createElement("span");
    words.textContent = text;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "quiet";
    close.textContent = strips.dataset.close;
    close.addEventListener("click", () => element.remove());
    element.append(words, close);
    strips.replaceChildren(element);
}

document.addEventListener("htmx:sendError", () => strip(strips.dataset.notSent));
document.addEventListener("htmx:timeout", () => strip(strips.dataset.notSent));
document.addEventListener("htmx:responseError", () => strip(strips.dataset.broken));

// A refusal of one try says nothing about the next.
document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt.closest("form")) strips.replaceChildren();
});

// Sign-in: pressing a demo person fills in both fields.
document.addEventListener("click", (event) => {
    const account = event.target.closest("[data-username]");
    if (!account) return;
    document.getElementById("username").value = account.dataset.username;
    document.getElementById("password").value = account.dataset.password;
    document.querySelector("form [class~=primary]").focus();
});

// A figure with less and more beside it.
document.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (!step) return;
    const input = step.parentElement.querySelector("input");
    const steps = Number(input.dataset.steps ?? 1);
    if (step.dataset.step === "1") input.stepUp(steps);
    else input.stepDown(steps);
    input.dispatchEvent(new Event("input", { bubbles: true }));
});

// Floating menus close when the work goes on elsewhere.
document.addEventListener("click", (event) => {
    document.querySelectorAll("details.person[open]").forEach((menu) => {
        if (!menu.contains(event.target)) menu.open = false;
    });
});

// On paper, for whoever takes it home.
document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
});
