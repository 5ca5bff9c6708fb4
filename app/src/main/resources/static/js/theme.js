// Changes the theme at once and without losing what is being typed; without script the form does it.
document.addEventListener("submit", async (event) => {
    const form = event.target.closest("[data-theme-form]");
    if (!form || !event.submitter) return;
    event.preventDefault();
    const chosen = event.submitter;
    document.documentElement.dataset.theme = chosen.value;
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-pressed", String(button === chosen)));
    await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, chosen)), redirect: "manual" });
});
