// A double click sends once. The server has its own guard; this one spares the person a second answer.
const sent = new WeakSet();

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    // Who signs out leaves no text behind in this browser.
    if (/\/keluar$/.test(form.action))
      for (const name of Object.keys(localStorage))
        if (/^(isian|catat):/.test(name)) localStorage.removeItem(name);
    if (sent.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    sent.add(form);
    // A form that answers with a file leaves the page standing: it may be sent again soon.
    setTimeout(() => sent.delete(form), form.getAttribute("hx-boost") === "false" ? 4000 : 15000);
  },
  true,
);

document.addEventListener("htmx:finally:request", ({ detail }) => sent.delete(detail.ctx.sourceElement));
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) for (const form of document.forms) sent.delete(form);
});
