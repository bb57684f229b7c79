const LONGEST = 2000;
const SMALL = 400_000;

/** A chosen file as it is kept and sent: a big photo made smaller, anything else as it is. */
export async function ready(file) {
  const photo = /^image\/(jpeg|png|webp)$/.test(file.type) && file.size > SMALL;
  const smaller = photo ? await reduced(file).catch(() => null) : null;
  const one = smaller && smaller.size < file.size ? smaller : file;
  return {
    nama: one === file ? file.name : `${file.name.replace(/\.\w+$/, "")}.jpg`,
    jenis: one.type,
    isi: await one.arrayBuffer(),
  };
}

async function reduced(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((n) => Math.max(1, Math.round(n * scale)));
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(picture, 0, 0, width, height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.82));
}
