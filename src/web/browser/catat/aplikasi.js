let policy;

/** The service worker of one agency; the only address of a script that this page ever makes is this one. */
export function install(base) {
  if (!navigator.serviceWorker) return;
  const address = "/sw.js";
  policy ??= window.trustedTypes?.createPolicy("luring", {
    createScriptURL: (wanted) => {
      if (wanted !== address) throw new TypeError(wanted);
      return wanted;
    },
  });
  navigator.serviceWorker
    .register(policy?.createScriptURL(address) ?? address, { scope: `${base}/` })
    .catch(() => {});
}
