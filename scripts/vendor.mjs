/**
 * Two packages are bundled here, before everything else, without the parts Selaras has no use for: most of their
 * weight. Wrangler, Vitest and the benches then all import the same small module (src/web/vendor). What is left
 * out is named below; asking for it throws, and a name that an update has moved fails the build.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const here = path.join(root, "src/web/vendor");
const modules = path.join(root, "node_modules");

const webauthn = "@simplewebauthn/server/esm";

const targets = {
  pdf: {
    inject: [path.join(here, "pdf/buffer.js")],
    define: { __dirname: '""', process: "undefined" },
    ours: {
      stream: "pdf/stream.js",
      events: "pdf/events.js",
      zlib: "pdf/zlib.js",
      fs: "pdf/fs.js",
      fontkit: "pdf/fontkit.js",
    },
    replaced: {
      // A Latin font has nothing to shape: no letters of Arabic, Indic or Javanese script are in it.
      "fontkit/src/opentype/shapers/index.js":
        'import shaper from "./DefaultShaper.js"; export const choose = () => shaper;',
      ...without("Fonts that are not TrueType", {
        "fontkit/src/cff/CFFFont.js": [],
        "fontkit/src/subset/CFFSubset.js": [],
        "fontkit/src/glyph/CFFGlyph.js": [],
        "fontkit/src/glyph/COLRGlyph.js": [],
        "fontkit/src/glyph/SBIXGlyph.js": [],
        "fontkit/src/aat/AATLayoutEngine.js": [],
      }),
      ...without("Variable fonts", {
        "fontkit/src/glyph/GlyphVariationProcessor.js": [],
        "fontkit/src/tables/variations.js": ["FeatureVariations", "ItemVariationStore"],
      }),
      "pdfmake/src/SVGMeasure.js":
        'export default class { measureSVG() { throw new Error("SVG in a PDF is not part of this bundle (scripts/vendor.mjs)."); } }',
      ...without("SVG in a PDF", { "pdfmake/src/3rd-party/svg-to-pdfkit/source.js": [] }),
      ...without("PNG in a PDF", { "png-js": [] }),
      ...without("Encryption of a PDF", {
        "@noble/hashes/utils": ["concatBytes"],
        "@noble/hashes/sha2": ["sha256"],
        "@noble/ciphers/aes": ["cbc", "ecb"],
      }),
      ...without("What js-md5 asks of Node", { crypto: [], buffer: [] }),
    },
  },
  webauthn: {
    replaced: {
      [`${webauthn}/helpers/iso/isoCrypto/unwrapEC2Signature.js`]: from("webauthn/ecdsa.js"),
      [`${webauthn}/services/settingsService.js`]: from("webauthn/settings.js"),
      // Everything there is; only this is asked of it.
      [`${webauthn}/helpers/index.js`]: 'export { isoBase64URL } from "./iso/index.js";',
      // "packed" stays for keys that sign for themselves: a browser passes that on even when asked for "none".
      ...without("Attestation by the maker of a key", {
        [`${webauthn}/registration/verifications/verifyAttestationAndroidKey.js`]: [
          "verifyAttestationAndroidKey",
        ],
        [`${webauthn}/registration/verifications/verifyAttestationAndroidSafetyNet.js`]: [
          "verifyAttestationAndroidSafetyNet",
        ],
        [`${webauthn}/registration/verifications/verifyAttestationApple.js`]: ["verifyAttestationApple"],
        [`${webauthn}/registration/verifications/verifyAttestationFIDOU2F.js`]: ["verifyAttestationFIDOU2F"],
        [`${webauthn}/registration/verifications/tpm/verifyAttestationTPM.js`]: ["verifyAttestationTPM"],
        [`${webauthn}/helpers/convertCertBufferToPEM.js`]: ["convertCertBufferToPEM"],
        [`${webauthn}/helpers/convertX509PublicKeyToCOSE.js`]: ["convertX509PublicKeyToCOSE"],
        [`${webauthn}/helpers/getCertificateInfo.js`]: ["getCertificateInfo"],
        [`${webauthn}/helpers/validateCertificatePath.js`]: ["validateCertificatePath"],
        [`${webauthn}/helpers/validateExtFIDOGenCEAAGUID.js`]: ["validateExtFIDOGenCEAAGUID"],
        [`${webauthn}/services/metadataService.js`]: ["MetadataService"],
        [`${webauthn}/metadata/verifyAttestationWithMetadata.js`]: ["verifyAttestationWithMetadata"],
      }),
    },
  },
};

/** The modules [path, bytes], by the name of their file in src/web/vendor. */
export async function vendored() {
  const files = [];
  for (const name of Object.keys(targets)) files.push(...(await bundled(name)));
  return files;
}

async function bundled(name) {
  const { inject = [], define = {}, ours = {}, replaced } = targets[name];
  const seen = new Set();
  const { outputFiles } = await build({
    entryPoints: [path.join(here, name, "entry.js")],
    outfile: path.join(here, `${name}.js`),
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    minify: true,
    sourcemap: "linked",
    legalComments: "none",
    loader: { ".icc": "binary", ".trie": "base64" },
    // The sources of fontkit have decorators of the older kind.
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: true } },
    inject,
    define,
    write: false,
    plugins: [leanPlugin(ours, replaced, seen)],
  });
  const unused = [...Object.keys(ours), ...Object.keys(replaced)].filter((one) => !seen.has(one));
  if (unused.length > 0)
    throw new Error(`scripts/vendor.mjs leaves out what is not there: ${unused.join(", ")}`);
  return outputFiles.map((file) => [path.relative(root, file.path), file.contents]);
}

/** Ours in place of Node's; what is left out by the file's place in node_modules or by the name it is imported by. */
function leanPlugin(ours, replaced, seen) {
  return {
    name: "lean",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^.]/ }, ({ path: wanted, kind }) => {
        if (kind === "entry-point") return null;
        if (Object.hasOwn(ours, wanted)) {
          seen.add(wanted);
          return { path: path.join(here, ours[wanted]) };
        }
        if (Object.hasOwn(replaced, wanted)) return { path: wanted, namespace: "absent" };
        // Published, only not named in the exports of their packages.
        if (wanted.startsWith("fontkit/src/") || wanted.startsWith(`${webauthn}/`))
          return { path: path.join(modules, wanted) };
        return null;
      });
      onLoad({ filter: /.*/, namespace: "absent" }, ({ path: wanted }) => instead(wanted));
      onLoad({ filter: /\/node_modules\/.*\.js$/ }, async ({ path: file }) => {
        const place = file.slice(file.lastIndexOf("/node_modules/") + "/node_modules/".length);
        if (Object.hasOwn(replaced, place)) return instead(place, path.dirname(file));
        if (!place.startsWith("fontkit/src/")) return null;
        return { contents: await readFile(file, "utf8"), loader: "ts", resolveDir: path.dirname(file) };
      });
      const instead = (name, resolveDir = here) => {
        seen.add(name);
        return { contents: replaced[name], loader: "js", resolveDir };
      };
    },
  };
}

/** Modules whose default and named exports throw when they are called or constructed. */
function without(what, files) {
  const message = JSON.stringify(`${what}: not part of this bundle (scripts/vendor.mjs).`);
  const absent = `function absent() { throw new Error(${message}); }`;
  return Object.fromEntries(
    Object.entries(files).map(([file, names]) => [
      file,
      `${absent} export default absent; export { ${names.map((name) => `absent as ${name}`).join(", ")} };`,
    ]),
  );
}

/** All that a module exports, from ours in src/web/vendor. */
function from(file) {
  return `export * from ${JSON.stringify(path.join(here, file))};`;
}
