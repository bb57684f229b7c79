// The way out: built instead of sw.js with SELARAS_LURING=mati. Takes away what was kept and itself; never the notes.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith("selaras ")) await caches.delete(name);
  await self.registration.unregister();
}
