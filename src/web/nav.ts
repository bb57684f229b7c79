import type { Context } from "hono";
import { shellWords } from "../i18n/shell.ts";
import type { AgencyEnv, Me } from "./env.ts";
import { isAnyAdmin } from "./guards.ts";
import type { IconName } from "./ui/icons.tsx";
import type { NavEntry } from "./ui/shell.tsx";

type Entry = {
  readonly path: string;
  readonly word: keyof (typeof shellWords)["id"]["menu"];
  readonly icon: IconName;
  /** Other pages that belong under this entry. */
  readonly also?: readonly string[];
};

const beranda: Entry = { path: "/", word: "beranda", icon: "house" };
const skp: Entry = { path: "/skp", word: "skp", icon: "file-text", also: ["/matriks"] };
/** What an admin keeps for the agency, everybody else reads beside his plan. */
const bersama = ["/pk", "/pohon", "/pustaka"];
const skpDanAcuan: Entry = { ...skp, also: ["/matriks", ...bersama] };
const pelaksanaan: Entry = {
  path: "/pelaksanaan",
  word: "pelaksanaan",
  icon: "clipboard-list",
  also: ["/catat", "/harian", "/bukti", "/umpan-balik", "/pembinaan", "/konseling"],
};
const evaluasi: Entry = { path: "/evaluasi", word: "evaluasi", icon: "chart-column", also: ["/hasil"] };
const tim: Entry = {
  path: "/tim",
  word: "tim",
  icon: "users",
  also: [
    "/periksa",
    "/kalibrasi",
    "/tindak-lanjut",
    "/catatan",
    "/umpan-balik/tim",
    "/pembinaan/tim",
    "/pelaksanaan/bawahan",
  ],
};
const kelola: Entry = {
  path: "/kelola",
  word: "kelola",
  icon: "settings",
  also: [
    "/unit",
    "/pegawai",
    "/mutasi",
    "/periode",
    "/kalender",
    "/capaian",
    "/pemulihan",
    "/simulasi",
    ...bersama,
  ],
};
const pegawai: Entry = { path: "/pegawai", word: "pegawai", icon: "users" };
const kemajuan: Entry = { path: "/kemajuan", word: "kemajuan", icon: "trending-up" };

const jejak: Entry = { path: "/jejak", word: "jejak", icon: "history" };

/** Five at most for each role; what does not fit is reached from Beranda. */
export function navFor(c: Context<AgencyEnv>, me: Me, root: string | undefined): NavEntry[] {
  const t = shellWords[c.var.lang];
  const base = `/a/${c.var.agency.code}`;
  const entries = entriesOf(me);
  const paths = [root?.replace(/\?.*/, ""), c.req.path].map((path) => path?.slice(base.length) || "/");
  // Where a page came from, as its breadcrumb says: somebody's evaluation lies under the team.
  const current = paths.slice(root ? 0 : 1).flatMap((path) => nearest(entries, path))[0];
  return entries.map(({ path, word, icon }) => ({
    href: base + path,
    label: t.menu[word],
    icon,
    current: path === current?.path,
    badge: word === "beranda" && me.belumDibaca > 0 ? { count: me.belumDibaca, about: t.waiting } : undefined,
  }));
}

/** The entry that names the longest part of an address: feedback on the team lies under the team. */
function nearest(entries: readonly Entry[], here: string): Entry[] {
  const named = ({ path, also = [] }: Entry) =>
    Math.max(
      ...[path, ...also].map((p) => (here === p || (p !== "/" && here.startsWith(`${p}/`)) ? p.length : 0)),
    );
  const best = Math.max(...entries.map(named));
  return best === 0 ? [] : entries.filter((e) => named(e) === best);
}

function entriesOf(me: Me): Entry[] {
  const { peran } = me.viewer;
  if (peran.has("auditor")) return [beranda, pegawai, kemajuan, jejak];
  if (isAnyAdmin(me)) return [beranda, skp, me.punyaBawahan ? tim : evaluasi, kelola, kemajuan];
  // Who is competent to decide about people reads them; his own plan and team come first.
  if (peran.has("pyb")) return [beranda, skpDanAcuan, me.punyaBawahan ? tim : evaluasi, pegawai, kemajuan];
  return [beranda, skpDanAcuan, pelaksanaan, evaluasi, ...(me.punyaBawahan ? [tim] : [])];
}
