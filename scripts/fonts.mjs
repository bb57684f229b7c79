import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const source = createRequire(import.meta.url).resolve(
  "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
);

// Pages: printable ASCII and our own punctuation; anything else falls back to the system's font.
// The family has no → ≥ ≤ ✓: on screen the fallback draws them, a PDF must do without.
const onScreen = `${range(0x20, 0x7e)}\u00a0–—“”‘’…•·×−°§²³½«»éÉ`;
// Documents carry people's own words: all of Latin-1 that the family has.
const inDocument = `${onScreen}${range(0xa0, 0xff)}€‹›′″`;

/** The variable font of the pages and the two static cuts of the PDF, as [path, bytes]. */
export async function fonts() {
  const font = await readFile(source);
  const still = (wght) =>
    subsetFont(font, inDocument, {
      targetFormat: "truetype",
      variationAxes: { wght },
      keepFeatures: ["kern"],
    });
  return [
    [
      "public/fonts/plus-jakarta-sans.woff2",
      await subsetFont(font, onScreen, {
        targetFormat: "woff2",
        variationAxes: { wght: { min: 400, max: 700 } },
        keepFeatures: ["kern", "tnum", "ccmp", "mark"],
      }),
    ],
    ["src/web/pdf-fonts/plus-jakarta-sans-regular.ttf", await still(400)],
    ["src/web/pdf-fonts/plus-jakarta-sans-bold.ttf", await still(700)],
  ];
}

function range(from, to) {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}
