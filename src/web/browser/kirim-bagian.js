import { sha256 } from "./foto.js";

/** Tries without any progress before somebody has to press a button. */
const MOST = 6;

/**
 * A file in parts. The server says what it has, this sends the rest, and waits out a broken line; `told` hears how much
 * has truly arrived. Resolves with the last answer, as {status, pesan}; throws when the line stays away.
 */
export async function kirimBagian({ url, fields, file, told, waiting }) {
  const hash = await sha256(file);
  const form = { ...fields, nama: file.name, tipe: file.type, ukuran: String(file.size), sha256: hash };
  for (let tries = 0; ; tries++) {
    let arrived = 0;
    try {
      const begun = await ask(url, new URLSearchParams(form));
      if (begun.status >= 500) throw begun;
      if (begun.status !== 201) return begun;
      const { unggahan, potongan, ada, utuh } = begun;
      const total = Math.ceil(file.size / potongan);
      const lacking = utuh ? [] : Array.from({ length: total }, (_, n) => n).filter((n) => !ada.includes(n));
      told((total - lacking.length) / total);
      for (const n of lacking) {
        const part = file.slice(n * potongan, (n + 1) * potongan);
        const headers = { "x-sha256": await sha256(part) };
        const share = (sent) => told((total - lacking.length + arrived + sent) / total);
        const answer = await post(`${url}/${unggahan}/potongan/${n}`, part, headers, share);
        if (answer.status !== 200) throw answer;
        arrived += 1;
      }
      const done = await ask(
        `${url}/${unggahan}/selesai`,
        new URLSearchParams({ untuk: fields.untuk ?? "", menggantikan: fields.menggantikan ?? "" }),
      );
      if (done.kurang && arrived > 0) continue;
      if (done.status >= 500 || done.kurang) throw done;
      return done;
    } catch (failure) {
      // What the server refuses stays refused; 422 of a part is a part that was damaged on its way.
      const final = failure.status >= 400 && failure.status < 500 && failure.status !== 422;
      if (final) return failure;
      if (arrived > 0) tries = 0;
      if (tries >= MOST) throw failure;
      waiting();
      await pause(Math.min(30_000, 1000 * 2 ** tries));
    }
  }
}

/** Until so many milliseconds are over, or the line is back. */
const pause = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
    addEventListener("online", resolve, { once: true });
  });

async function ask(url, body) {
  return post(url, body, {}, () => {});
}

/** XMLHttpRequest, for fetch does not say how much was sent. A line that says nothing for a minute is broken. */
export function post(url, body, headers, told) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.timeout = 60_000;
    request.setRequestHeader("Accept", "application/json");
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => told(loaded / total);
    request.onload = () => resolve({ ...read(request), status: request.status });
    request.onerror = request.ontimeout = () => reject(new Error("line"));
    request.send(body);
  });
}

/** The server may say why: {"pesan": "…"}. */
function read(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}
