import type { Lang } from "./words.ts";

/** "Chrome di Android": as much of a browser's name as its owner would use. */
export function perangkatDari(ua: string, lang: Lang): string {
  const browser = first(BROWSERS, ua);
  const system = first(SYSTEMS, ua);
  const di = lang === "id" ? "di" : "on";
  if (!browser && !system) return lang === "id" ? "Perangkat tidak dikenal" : "Unknown device";
  return [browser, system].filter(Boolean).join(` ${di} `);
}

const first = (list: readonly (readonly [RegExp, string])[], ua: string) =>
  list.find(([mark]) => mark.test(ua))?.[1];

/** Most of them claim to be Chrome or Safari too: the more particular first. */
const BROWSERS = [
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrom(?:e|ium)\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const SYSTEMS = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux/, "Linux"],
] as const;
