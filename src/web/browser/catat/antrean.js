/** Notes the server has not acknowledged, whole, with their photos: in the phone's own database, by agency and person. */
const NAME = "selaras-catat";
const STORE = "antrean";
let opened;

const open = () => {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "klien" });
    asked.onsuccess = () => {
      const db = asked.result;
      db.onversionchange = () => db.close();
      resolve(db);
    };
    asked.onerror = () => reject(asked.error);
  }).catch((failure) => {
    opened = undefined;
    throw failure;
  });
  return opened;
};

async function run(mode, act) {
  const db = await open();
  return new Promise((resolve, reject) => {
    // Kept means on the disk: a phone may lose its power the next moment.
    const change = db.transaction(STORE, mode, { durability: "strict" });
    const asked = act(change.objectStore(STORE));
    change.oncomplete = () => resolve(asked.result);
    change.onabort = () => reject(change.error);
  });
}

export const keep = (note) => run("readwrite", (store) => store.put(note)).then(tell);
export const drop = (klien) => run("readwrite", (store) => store.delete(klien)).then(tell);

/** What the server said of a note stays with it; not of one that went meanwhile. */
export const remark = (klien, what) =>
  run("readwrite", (store) => {
    const asked = store.get(klien);
    asked.onsuccess = () => asked.result && store.put({ ...asked.result, ...what });
    return asked;
  }).then(tell);

/** Of one agency, in the order in which they were written. */
export const notesOf = async (base) =>
  (await run("readonly", (store) => store.getAll()))
    .filter((note) => note.dasar === base)
    .sort((a, b) => a.pada - b.pada);

/** Other tabs, and a page whose notes the service worker sends. */
const channel = "BroadcastChannel" in self ? new BroadcastChannel(NAME) : null;
const tell = () => channel?.postMessage("");
export const hear = (act) => {
  channel?.addEventListener("message", act);
  return () => channel?.removeEventListener("message", act);
};
