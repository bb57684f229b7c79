// A crash or a lost line never replaces the page; it is said, in the words the page brought along.
const say = (text) => {
  const place = document.getElementById("pesan");
  if (place) place.textContent = text ?? "";
};

document.addEventListener("htmx:response:error", ({ detail }) => {
  if (detail.ctx.response.status >= 500) say(document.body.dataset.galat);
});

document.addEventListener("htmx:error", ({ detail }) => {
  if (!detail.ctx) return;
  const late = detail.ctx.request?.signal?.reason === "timeout";
  say(late ? document.body.dataset.lambat : document.body.dataset.luring);
});

document.addEventListener("htmx:before:request", () => say(""));
addEventListener("online", () => say(""));
