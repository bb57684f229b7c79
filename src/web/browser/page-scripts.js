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
