/** The service worker of one agency. Its address passes the policy of browser/page-scripts.js. */
export const install = (base) =>
  navigator.serviceWorker?.register("/sw.js", { scope: `${base}/` }).catch(() => {});
