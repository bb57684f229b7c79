import { type Context, Hono } from "hono";
import { auditStatement } from "../../data/agency/riwayat.ts";
import { CSV_TYPE, csvText } from "../../data/sheet-write.ts";
import { jamWords } from "../../i18n/jam.ts";
import { namaKewajiban } from "../../i18n/pemberitahuan.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { cleanText, readTyped } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { hariTeks } from "../../web/ui/jam.tsx";
import { JamPage, type Tab, tampil } from "./jam-page.tsx";
import { geserStatement, jamStatement, KEADAAN, MOST_LINES, tempatDari } from "./queries.ts";

type C = Context<AgencyEnv>;

/** The agency's legal clocks, for its admins: what runs, what passed and what followed, what moved. */
export const jamHukumRoutes = new Hono<AgencyEnv>()
  .get("/kelola/jam", show)
  .post("/kelola/jam/ekspor", exported);

async function show(c: C) {
  const { tab, cari } = asked(c);
  const sesudah = tempatDari(c.req.query("sesudah"));
  const { me, rows } = await page(c, (who) => [listStatement(who, c, tab, cari, sesudah, undefined)]);
  onlyAdmin(me);
  const t = jamWords[c.var.lang];
  return c.render(<JamPage base={baseOf(c)} tab={tab} cari={cari} today={c.var.today} jam={rows[0]} />, {
    title: t.judul,
    breadcrumb: [
      { href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola },
      { label: t.judul },
    ],
  });
}

/** Who takes names away stands in the trail before they leave. */
async function exported(c: C) {
  await readTyped(c);
  const { tab, cari } = asked(c);
  const { today, now, agency, db, lang } = c.var;
  const { me, rows } = await page(c, (who) => [listStatement(who, c, tab, cari, null, MOST_LINES)]);
  onlyAdmin(me);
  await db.apply(
    await auditStatement({
      ...{ pada: now, oleh: me.viewer.pegawai, tindakan: "jam.ekspor", objek: "jam" },
      rincian: { tab, baris: rows[0].length },
    }),
  );
  const t = jamWords[lang];
  const kepala = ["ID", t.kewajiban, t.tentang, t.pemegang, t.hari, t.sampai, t.tab[tab], t.semula];
  const isi = rows[0].map((r) => [
    r.kewajiban,
    namaKewajiban(r.kewajiban, lang),
    r.nama ?? r.unit ?? "",
    r.pemegang ?? "",
    r.keadaan === "berjalan" ? hariTeks(tampil(r), today, t) : "",
    r.batas,
    t.keadaan[r.keadaan],
    r.lama ?? "",
  ]);
  return c.body(csvText([kepala, ...isi]), 200, {
    "content-type": CSV_TYPE,
    "content-disposition": `attachment; filename="jam-${tab}-${agency.code}-${today}.csv"`,
  });
}

const TABS = [...KEADAAN, "bergeser", "aturan"] as const satisfies readonly Tab[];
function asked(c: C): { readonly tab: Tab; readonly cari: string } {
  const minta = c.req.query("keadaan");
  return {
    tab: TABS.find((x) => x === minta) ?? "berjalan",
    cari: cleanText(c.req.query("cari") ?? "").slice(0, 100),
  };
}

const listStatement = (
  who: string,
  c: C,
  tab: Tab,
  cari: string,
  sesudah: ReturnType<typeof tempatDari>,
  most: number | undefined,
) =>
  tab === "bergeser"
    ? geserStatement(who, c.var.today, most)
    : jamStatement(
        who,
        c.var.today,
        tab === "aturan" ? "berjalan" : tab,
        cari,
        sesudah,
        tab === "aturan" ? 0 : most,
      );
