// Keeps public files and one page without anybody's data, for when there is no network; sends what waits when there
// is one again. Never keeps a page of somebody who is signed in. ASSETS is written in by scripts/build-assets.mjs.
import { sendAll } from "./catat/kirim.js";

const scope = new URL(self.registration.scope).pathname;
const base = scope.replace(/\/$/, "");
const shell = `${scope}luring`;
const name = `selaras ${scope} ${ASSETS.join(" ")}`;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  // The network first, always: what is kept here can never stand in the way of a newer service.
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => kept(shell)));
  else if (ASSETS.includes(pathname + search))
    event.respondWith(kept(request).then((answer) => (answer.ok ? answer : fetch(request))));
});
self.addEventListener("sync", (event) => {
  if (event.tag === "catat") event.waitUntil(sync());
});
// The language of the page that is kept follows that of the person.
self.addEventListener("message", (event) => {
  if (event.data === "kulit")
    event.waitUntil(
      caches
        .open(name)
        .then(keepShell)
        .catch(() => {}),
    );
});

async function install() {
  const cache = await caches.open(name);
  await cache.addAll(ASSETS);
  await keepShell(cache);
  await self.skipWaiting();
}

/** Only a page that asks for exactly the files that are kept with it. */
async function keepShell(cache) {
  const answer = await fetch(shell, { cache: "no-store", redirect: "error" });
  const text = await answer.clone().text();
  if (!answer.ok || !ASSETS.every((file) => text.includes(file)))
    throw new Error("not the page of this version");
  await cache.put(shell, answer);
}

async function activate() {
  for (const old of await caches.keys())
    if (old.startsWith(`selaras ${scope} `) && old !== name) await caches.delete(old);
  await self.clients.claim();
}

const kept = async (request) => (await caches.match(request, { cacheName: name })) ?? Response.error();

/** Said to have failed, the browser tries it again by itself. */
async function sync() {
  const state = await sendAll(base);
  if (state === "luring" || state === "gagal") throw new Error(state);
}
