/**
 * gzip looks back 32 KB: what is alike packs well when it stands together. The Worker's first import names its own
 * modules by kind (rules, words, statements, jobs, actions, pages, routes); otherwise they stand in the order in which
 * features need them. A twentieth of what is deployed (docs/decisions, the bundle).
 */
import path from "node:path";
import { build } from "esbuild";

export const orderModule = "src/bundle-order.ts";

const kinds = [
  (file) => file.startsWith("src/domain/"),
  (file) => file.startsWith("src/i18n/"),
  (file) => file.startsWith("src/data/"),
  (file) => /(queries|load)[^/]*$/.test(file),
  (file) => file.startsWith("src/jobs/"),
  (file) => /actions\.tsx?$/.test(file),
  (file) => file.startsWith("src/features/") && file.endsWith(".tsx") && !file.endsWith("routes.tsx"),
  (file) => file.endsWith("routes.tsx"),
];

/** The text of the module: what src/index.ts reaches, and nothing else. */
export async function bundleOrder(root) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/index.ts"],
    outdir: "dist",
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    packages: "external",
    external: ["cloudflare:*", "node:*", "*.ttf", "*.wasm"],
    plugins: [ownOrder(root)],
  });
  const [{ inputs }] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint);
  const reached = Object.keys(inputs).filter((file) => file.startsWith("src/") && !file.includes("/vendor/"));
  const ordered = kinds.flatMap((of, at) =>
    reached.filter((file) => of(file) && !kinds.slice(0, at).some((earlier) => earlier(file))),
  );
  return [
    "// Written by scripts/build-assets.mjs (scripts/bundle-order.mjs says why).",
    ...ordered.map((file) => `import "./${file.slice("src/".length)}";`),
    "",
  ].join("\n");
}

/** While the order is made it is empty. */
const ownOrder = (root) => ({
  name: "own-order",
  setup({ onLoad }) {
    onLoad({ filter: /bundle-order\.ts$/ }, () => ({ contents: "", resolveDir: path.join(root, "src") }));
  },
});
