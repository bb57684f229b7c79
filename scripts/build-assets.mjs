/**
 * What the browser gets: one stylesheet, one for print, one script, one font; and for the Worker the URLs of all
 * public files with the hash of their content, the fonts of the PDF and two packages made lean (vendor.mjs).
 * Everything written here is ignored by git: the sources and package-lock.json decide it to the byte. Unchanged
 * inputs cost a few milliseconds.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { bundleAsync } from "lightningcss";
import { bundleOrder, orderModule } from "./bundle-order.mjs";
import { fonts } from "./fonts.mjs";
import { vendored } from "./vendor.mjs";

const root = path.resolve(import.meta.dirname, "..");
const urlModule = "src/web/assets.ts";
const font = "fonts/plus-jakarta-sans.woff2";
/** Loaded on every page, and what only some pages load. */
const scripts = [
  "app.js",
  "kunci-sandi.js",
  "isian.js",
  "isian-lembar.js",
  "matriks.js",
  "nilai.js",
  "periksa.js",
  "unggah-berkas.js",
  "catat.js",
  "umpan-balik.js",
  "verifikasi.js",
];
const stylesheets = [
  "app.css",
  "print.css",
  "isian.css",
  "matriks.css",
  "nilai.css",
  "pohon.css",
  "harian.css",
];
/** What a phone keeps for when there is no network, with the service worker that keeps it. */
const keptOffline = ["app.css", "print.css", "app.js", "catat.js"];
const serviceWorker = process.env.SELARAS_LURING === "mati" ? "sw-mati.js" : "sw.js";
const made = [
  "public/sw.js",
  ...stylesheets.map((name) => `public/${name}`),
  ...scripts.map((name) => `public/${name}`),
  `public/${font}`,
];
/** What the Worker imports and nobody keeps in git. */
const inside = [
  urlModule,
  "src/web/pdf-fonts/plus-jakarta-sans-bold.ttf",
  "src/web/vendor/pdf.js",
  "src/web/vendor/webauthn.js",
];
const browsers = { chrome: 100 << 16, safari: (15 << 16) | (4 << 8), firefox: 100 << 16 };

try {
  await buildAssets();
  await writeOrder();
} catch (failure) {
  const place = failure.fileName ? ` (${failure.fileName}:${failure.loc?.line})` : "";
  console.error(`assets: ${failure.message}${place}`);
  process.exit(1);
}

async function buildAssets() {
  const inputs = await hashOfInputs();
  if (await isFresh(inputs)) return;
  const outputs = new Map(await fonts());
  const version = { [`/${font}`]: hash(outputs.get(`public/${font}`)) };
  for (const name of stylesheets) outputs.set(`public/${name}`, await stylesheet(name, version));
  for (const name of scripts) outputs.set(`public/${name}`, await script(name));
  const kept = keptOffline.map((name) => `/${name}?v=${hash(outputs.get(`public/${name}`))}`);
  const ASSETS = JSON.stringify([...kept, `/${font}?v=${version[`/${font}`]}`, "/ikon.svg"]);
  outputs.set("public/sw.js", await script(serviceWorker, { ASSETS }));
  for (const [file, bytes] of await vendored()) outputs.set(file, bytes);
  for (const [file, bytes] of outputs) await write(file, bytes);
  await write(urlModule, await urls(inputs));
  for (const file of made) console.log(`${file} ${outputs.get(file).length} B`);
}

/** A file that stands there is resolved; what is in it is asked of nobody while it is made. */
async function writeOrder() {
  const file = path.join(root, orderModule);
  if (!existsSync(file)) await write(orderModule, "");
  const text = await bundleOrder(root);
  if ((await readFile(file, "utf8")) !== text) await write(orderModule, text);
}

async function isFresh(inputs) {
  if (![...made, ...inside].every((file) => existsSync(path.join(root, file)))) return false;
  return (await readFile(path.join(root, urlModule), "utf8")).includes(inputs);
}

async function hashOfInputs() {
  const files = [
    "package-lock.json",
    "scripts/build-assets.mjs",
    "scripts/fonts.mjs",
    "scripts/vendor.mjs",
    "scripts/vendor-parts.mjs",
    "src/domain/saran-rhk.ts",
    "src/domain/gambar.ts",
    ...(await list("src/web/vendor")).filter((file) => !/^src\/web\/vendor\/[^/]+$/.test(file)),
    ...(await list("src/web/styles")),
    ...(await list("src/web/browser")),
    ...(await list("public")).filter((file) => !made.includes(file)),
  ];
  const all = createHash("sha256").update(serviceWorker);
  for (const file of files.sort()) all.update(`${file}\0`).update(await readFile(path.join(root, file)));
  return all.digest("hex");
}

/** What is not beside the importing file is in a package; the font's URL gets its version, so that stylesheet and preload ask for the same file. */
async function stylesheet(name, version) {
  const { code } = await bundleAsync({
    filename: path.join(root, "src/web/styles", name),
    minify: true,
    targets: browsers,
    resolver: {
      resolve: (wanted, from) => {
        const beside = path.resolve(path.dirname(from), wanted);
        return existsSync(beside) ? beside : path.join(root, "node_modules", wanted);
      },
    },
    visitor: {
      Url: (url) => (version[url.url] ? { ...url, url: `${url.url}?v=${version[url.url]}` } : url),
    },
  });
  return code;
}

async function script(name, define = {}) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "src/web/browser", name)],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome100", "safari15.4", "firefox100"],
    legalComments: "none",
    define,
    write: false,
  });
  return outputFiles[0].contents;
}

async function urls(inputs) {
  const files = (await list("public")).map((file) => file.slice("public/".length));
  const entries = [];
  for (const file of files.filter((name) => !path.basename(name).startsWith("_")).sort()) {
    entries.push(`  "${file}": "/${file}?v=${hash(await readFile(path.join(root, "public", file)))}",`);
  }
  return [
    `// Written by scripts/build-assets.mjs from ${inputs}`,
    "export const asset = {",
    ...entries,
    "} as const;",
    "",
  ].join("\n");
}

async function list(folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".tmp"))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Whole or not at all: two builds at once must not leave half a file. */
async function write(file, bytes) {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.${process.pid}.tmp`, bytes);
  await rename(`${target}.${process.pid}.tmp`, target);
}

function hash(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 10);
}
