/**
 * Two packages are bundled here, before everything else, without the parts Selaras has no use for: most of their
 * weight. Wrangler, Vitest and the benches then all import the same small module (src/web/vendor). What is left
 * out is named in vendor-parts.mjs; asking for it throws, and a name that an update has moved fails the build.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { here, targets, webauthn } from "./vendor-parts.mjs";

const root = path.resolve(import.meta.dirname, "..");
const modules = path.join(root, "node_modules");

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
