// Copies the outlines of a few lucide icons into src/web/ui/icons.tsx, each as ONE path:
// a page with forty rows repeats an icon forty times, so its markup has to stay short.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const names = [
  "arrow-left",
  "arrow-right",
  "bell",
  "building-2",
  "calendar-days",
  "camera",
  "chart-column",
  "check",
  "chevron-down",
  "chevron-right",
  "circle",
  "circle-alert",
  "circle-check",
  "circle-dot",
  "circle-question-mark",
  "clipboard-check",
  "clipboard-list",
  "clock",
  "copy",
  "download",
  "external-link",
  "eye",
  "file-check",
  "file-text",
  "history",
  "hourglass",
  "house",
  "image",
  "inbox",
  "info",
  "key-round",
  "languages",
  "lock",
  "log-out",
  "message-square",
  "monitor",
  "meh",
  "moon",
  "move-right",
  "network",
  "paperclip",
  "pencil",
  "plus",
  "printer",
  "scale",
  "search",
  "send",
  "settings",
  "shield",
  "sun",
  "target",
  "thumbs-up",
  "trash-2",
  "trending-down",
  "trending-up",
  "triangle-alert",
  "undo-2",
  "upload",
  "user",
  "users",
  "x",
];

const toPath = {
  // a relative start is only absolute at the head of a path; the points after it stay relative
  path: (a) => a.d.replace(/^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=[-.\d])/, "M$1 $2l").replace(/^m/, "M"),
  line: (a) => `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`,
  polyline: (a) => `M${a.points.trim()}`,
  polygon: (a) => `M${a.points.trim()}Z`,
  circle: (a) => ellipse(+a.cx, +a.cy, +a.r, +a.r),
  ellipse: (a) => ellipse(+a.cx, +a.cy, +a.rx, +a.ry),
  rect: (a) => {
    const [x, y, w, h] = [+(a.x ?? 0), +(a.y ?? 0), +a.width, +a.height];
    const r = +(a.rx ?? a.ry ?? 0);
    if (!r) return `M${x} ${y}h${w}v${h}h${-w}Z`;
    const arc = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
    return `M${x + r} ${y}h${w - 2 * r}${arc(r, r)}v${h - 2 * r}${arc(-r, r)}h${2 * r - w}${arc(-r, -r)}v${2 * r - h}${arc(r, -r)}Z`;
  },
};

const folder = join(dirname(createRequire(import.meta.url).resolve("lucide-static/package.json")), "icons");
const entries = names.map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(outline(name))},`);

writeFileSync(
  new URL("../src/web/ui/icons.tsx", import.meta.url),
  `// Written by scripts/icons.mjs from lucide-static (ISC licence); change the list there.
const outlines = {
${entries.join("\n").replaceAll(/^ {2}"([a-z]+)":/gm, "  $1:")}
} as const;

export type IconName = keyof typeof outlines;

/** Decoration beside words; an icon that stands alone needs a label on its button. */
export const Icon = (props: { name: IconName; class?: string | undefined }) => (
  <svg class={\`icon \${props.class ?? ""}\`.trim()} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={outlines[props.name]} />
  </svg>
);
`,
);

function outline(name) {
  const svg = readFileSync(join(folder, `${name}.svg`), "utf8");
  return [...svg.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\s([^>]*?)\/?>/g)]
    .map(([, shape, attributes]) => {
      const value = Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map((m) => [m[1], m[2]]),
      );
      return toPath[shape](value);
    })
    .join("");
}

function ellipse(cx, cy, rx, ry) {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}
