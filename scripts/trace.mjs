import { mkdtemp, readFile, rm } from "node:fs/promises";
import { SourceMap } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { bundle } from "./wrangler.mjs";

/**
 * A stack of the log, given to stdin, with our files and lines instead of places in the minified bundle:
 * `npm run trace < log`, in the commit that was deployed (the same sources give the same bundle); `-- src/demo.tsx`
 * for one of `npm start`.
 */
const [entry = "src/index.ts"] = process.argv.slice(2);
const log = await text(process.stdin);
const outdir = await mkdtemp(path.join(tmpdir(), "selaras-trace-"));
try {
  await bundle(entry, outdir);
  const map = await readFile(path.join(outdir, `${path.parse(entry).name}.js.map`), "utf8");
  console.log(traced(log, new SourceMap(JSON.parse(map)), outdir));
} finally {
  await rm(outdir, { recursive: true });
}

function traced(stack, map, folder) {
  return stack.replace(/\b[\w./:-]*?\w+\.js:(\d+):(\d+)/g, (place, line, column) => {
    const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1);
    if (originalSource === undefined) return place;
    const file = path.relative(process.cwd(), path.resolve(folder, originalSource));
    return `${file}:${originalLine + 1}:${originalColumn + 1}`;
  });
}
