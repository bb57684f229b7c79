import { tanggalFoto } from "../../domain/gambar.ts";

/** The longest side of a photo that is made smaller; enough to read a letter on a table. */
const SISI = 2000;
const MUTU = 0.8;
/** Below this a photo is small already. */
const KECIL = 400_000;
const BESAR_PNG = 2_000_000;

/** Bytes as hex SHA-256; undefined where the page is not served safely and the browser knows no hash. */
export async function sha256(blob) {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, "0")).join("");
}

/**
 * What is sent instead of a photo of a camera, and what is told of the photo: its own hash and size, the day in it.
 * Anything that goes wrong here means that the file itself is sent.
 */
export async function siapkan(file, asli) {
  const plain = { file, sifat: {} };
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return plain;
  let bitmap;
  try {
    bitmap = await upright(file);
    const sifat = { ...(uniform(bitmap) && { seragam: "1" }) };
    const day = tanggalFoto(new Uint8Array(await file.slice(0, 262_144).arrayBuffer()));
    if (day) sifat.fotoTanggal = day;
    const worth = file.type === "image/png" ? file.size > BESAR_PNG : file.size > KECIL;
    const small = !asli && worth ? await smaller(bitmap) : null;
    if (!small || small.size > file.size * 0.9) return { file, sifat };
    const asal = await sha256(file);
    if (asal) Object.assign(sifat, { asalSha256: asal, asalUkuran: String(file.size) });
    const name = `${file.name.replace(/\.\w+$/, "")}.jpg`;
    return { file: new File([small], name, { type: "image/jpeg", lastModified: file.lastModified }), sifat };
  } catch {
    return plain;
  } finally {
    bitmap?.close();
  }
}

/** As it was held: the camera only notes which side was up. */
const upright = (file) =>
  createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => createImageBitmap(file));

function drawn(bitmap, width, height) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d");
  // What is transparent becomes paper, not night.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return { canvas, context };
}

function smaller(bitmap) {
  const scale = Math.min(1, SISI / Math.max(bitmap.width, bitmap.height));
  const { canvas } = drawn(bitmap, Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", MUTU));
}

/** A lens that was covered, a page that was not there. */
function uniform(bitmap) {
  const { data } = drawn(bitmap, 24, 24).context.getImageData(0, 0, 24, 24);
  let [least, most] = [255, 0];
  for (let at = 0; at < data.length; at += 4) {
    const light = 0.3 * data[at] + 0.6 * data[at + 1] + 0.1 * data[at + 2];
    least = Math.min(least, light);
    most = Math.max(most, light);
  }
  return most - least < 12;
}
