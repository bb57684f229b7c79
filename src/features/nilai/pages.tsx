import type { Context } from "hono";
import { bahanDari, type bahanStatement } from "../../data/agency/evaluasi-bahan.ts";
import type { isiStatements } from "../../data/agency/evaluasi-isi.ts";
import type { SkpContent } from "../../data/agency/skp.ts";
import type { Results } from "../../data/agency/statement.ts";
import { nilaiWords } from "../../i18n/nilai.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { timCrumbs } from "../../web/kerja-tabs.tsx";
import { baseOf } from "../../web/paths.ts";
import { NotThere } from "../../web/stops.ts";
import { barisDari, majuDari, tahap, urutan } from "./baris.ts";
import { GridPage } from "./grid-page.tsx";
import type { loadTim } from "./queries.ts";
import type { Rincian } from "./rinci.tsx";
import type { Kembali } from "./row.tsx";

type C = Context<AgencyEnv>;

export type Orang = Kembali & { readonly id: string; readonly rinci?: Rincian };
type Tim = Results<ReturnType<typeof loadTim>>;

export function gridPage(
  c: C,
  me: Me,
  rows: readonly [Tim[0], Tim[1], Tim[2], Tim[3], Tim[4], ...unknown[]],
  orang?: Orang,
): Response | Promise<Response> {
  const { today, agency, now, lang } = c.var;
  const [semua, heads, bahan, hasilSaya, [kini]] = rows;
  const minta = c.req.query("periode");
  const periode = semua.find((p) => p.id === kini?.id) ?? null;
  if (minta !== undefined && periode === null && heads.length === 0) throw new NotThere();
  const per = new Map(bahan.map((r) => [r.evaluasi, r]));
  const baris = heads.map((e) => barisDari(e, per.get(e.id), me.viewer, today, agency.zona));
  const maju = majuDari(heads.map(({ keadaan, predikat }) => ({ keadaan, predikat, n: 1 })));
  const t = nilaiWords[lang];
  const title = periode ? t.title(namaPeriode(periode, lang)) : t.judul;
  return c.render(
    <GridPage
      {...{ base: baseOf(c), zona: agency.zona, today, now, periode, semua, baris, hasilSaya, maju, orang }}
      saring={tahap.find((k) => k === c.req.query("saring")) ?? null}
      urut={urutan.find((u) => u === c.req.query("urut")) ?? "nama"}
    />,
    {
      title,
      failed: orang?.refusal !== undefined || orang?.errors !== undefined,
      breadcrumb: timCrumbs(baseOf(c), lang, t.judul),
    },
  );
}

type Isi = Results<readonly [...ReturnType<typeof isiStatements>, ReturnType<typeof bahanStatement>]>;
export const rincianDari = ([[isi], realisasi, bukti, umpanBalik, , lain]: Isi): Rincian => ({
  skp: isi ? (JSON.parse(isi.isi) as SkpContent) : null,
  realisasi,
  bukti,
  umpanBalik,
  lain: bahanDari(lain),
});
