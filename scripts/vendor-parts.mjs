import path from "node:path";

export const here = path.resolve(import.meta.dirname, "../src/web/vendor");
export const webauthn = "@simplewebauthn/server/esm";

/** For each module: ours in place of Node's, and what its packages do without. */
export const targets = {
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
        'export default class { measureSVG() { throw new Error("SVG in a PDF is not part of this bundle (scripts/vendor-parts.mjs)."); } }',
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

/** Modules whose default and named exports throw when they are called or constructed. */
function without(what, files) {
  const message = JSON.stringify(`${what}: not part of this bundle (scripts/vendor-parts.mjs).`);
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
