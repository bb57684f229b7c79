// The script of a page that htmx puts in. Its nonce is the page's (hx-csp); its address has to be one of our own
// files, which is all that the policy lets through; and it runs once, however often its page comes back.
const OWN = /^\/[\w-]+\.js(\?v=\w+)?$/;
window.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => (OWN.test(address) ? address : null),
});

const loaded = new Set([...document.scripts].map((script) => script.getAttribute("src")));
document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
  ctx.text = ctx.text?.replace(/<script src="([^"]+)"[^>]*><\/script>/g, (tag, address) => {
    const known = loaded.has(address);
    loaded.add(address);
    return known ? "" : tag;
  });
});

// A card that is on a page of other things brings its script only to who uses it, or has something waiting in it.
const later = (element) => {
  const address = element?.closest("[data-skrip]")?.dataset.skrip;
  if (!address || loaded.has(address)) return;
  loaded.add(address);
  const script = document.createElement("script");
  script.nonce = document.querySelector("script[nonce]").nonce;
  script.src = address;
  document.head.append(script);
};
const waits = () => {
  try {
    if (localStorage["catat-menunggu"]) later(document.querySelector("[data-skrip]"));
  } catch {
    // A browser that keeps nothing has nothing waiting.
  }
};
document.addEventListener("focusin", ({ target }) => later(target));
document.addEventListener("htmx:after:swap", waits);
waits();
