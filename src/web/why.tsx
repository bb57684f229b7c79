import { useRequestContext } from "hono/jsx-renderer";
import type { Agency } from "../data/directory/database.ts";
import { mengapaWords } from "../i18n/mengapa.ts";
import { useWords } from "./words.ts";

type Bab = keyof (typeof mengapaWords)["id"]["bab"];

/** The way from a no to its reasons. Nothing outside an agency: there the sentence itself is all there is. */
export const WhyLink = () => {
  const c = useRequestContext();
  const t = useWords(mengapaWords);
  const { agency, me } = c.var as { agency?: Agency; me?: unknown };
  if (!agency || !me) return null;
  const base = `/a/${agency.code}`;
  return (
    <p>
      <a href={`${base}/bantuan/mengapa?di=${chapterOf(c.req.path.slice(base.length))}`}>{t.tautan}</a>
    </p>
  );
};

/** Which part of the rules an address is about. */
export function chapterOf(path: string): Bab {
  if (/\/keberatan(\/|$)/.test(path)) return "keberatan";
  const first = path.split("/")[1] ?? "";
  return CHAPTERS.find(([, paths]) => paths.includes(first))?.[0] ?? "akun";
}

const CHAPTERS: readonly (readonly [Bab, readonly string[]])[] = [
  ["skp", ["skp"]],
  ["pelaksanaan", ["pelaksanaan", "bukti", "umpan-balik"]],
  ["evaluasi", ["evaluasi", "capaian", "dokumen", "tim"]],
  ["pegawai", ["pegawai", "unit", "mutasi", "lapor", "kelola"]],
  ["periode", ["periode", "kalender"]],
];
