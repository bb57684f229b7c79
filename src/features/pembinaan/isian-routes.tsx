import { Hono } from "hono";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { bagianBoleh, type IsiBimbingan, kolomBimbingan } from "../../domain/pembinaan.ts";
import type { Refusal } from "../../domain/result.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { said } from "../../i18n/penolakan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, type Lists, readLists } from "../../web/form.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { NotThere } from "../../web/stops.ts";
import { saveText } from "./actions.ts";
import { IsianPage } from "./isian-page.tsx";
import { type Loaded, load } from "./load.ts";
import { boleh, type C, crumbs, done, status } from "./request.tsx";

/** The words of both: each his own part, the agreed steps together. */
export const isianRoutes = new Hono<AgencyEnv>()
  .get("/pembinaan/:id/isian", idParam, async (c) => {
    const l = await load(c);
    if (!boleh(l)) throw new NotThere();
    return showText(c, l, l.isi, l.head.revisi);
  })
  .post("/pembinaan/:id/isian", idParam, saveIt);

const MOST_ROWS = 20;
const MOST_TEXT = 4000;

async function saveIt(c: C) {
  const lists = await readLists(c);
  const l = await load(c);
  const may = bagianBoleh(l.b, l.me.viewer);
  const isi = isiDari(l, lists, may.ok ? may.value : { pegawai: false, bersama: false });
  const revisi = Number(lists.revisi?.[0] ?? "");
  if (!may.ok) return showText(c, l, isi, l.head.revisi, {}, may);
  const errors = salahDari(isi);
  if (!Number.isSafeInteger(revisi) || lists.revisi === undefined)
    return showText(c, l, isi, l.head.revisi, { laporan: "isian-tidak-utuh" });
  if (Object.keys(errors).length > 0) return showText(c, l, isi, revisi, errors);
  const to = done(c, "isi");
  const result =
    revisi === l.head.revisi
      ? await saveText(c.var.db, l, isi, revisi, whoOf(c, l.me, to))
      : changedMeanwhile;
  // Once refused the form carries the number of now: sending it again is the decision to put one's own text.
  return result.ok ? c.redirect(to, 303) : showText(c, l, isi, l.head.revisi, {}, result);
}

/** What stands in the fields that were sent; the rest is what was there. */
function isiDari(l: Loaded, lists: Lists, boleh: { pegawai: boolean; bersama: boolean }): IsiBimbingan {
  const kolom = kolomBimbingan[l.b.jenis];
  const rows = (names: readonly string[]) => {
    const n = Math.max(0, ...names.map((k) => lists[k]?.length ?? 0));
    return Array.from({ length: n }, (_, at) =>
      Object.fromEntries(names.map((k) => [k, lists[k]?.[at] ?? ""])),
    ).filter((r) => Object.entries(r).some(([k, v]) => v !== "" && k !== "penyesuaian"));
  };
  const langkah = rows(kolom.langkah).map((r) => ({
    ...r,
    penyesuaian: r.penyesuaian === "ya" ? "ya" : "tidak",
  }));
  return {
    ...l.isi,
    ...(boleh.pegawai && {
      laporan: lists.laporan?.[0] ?? "",
      peluang: lists.peluang?.[0] ?? "",
      tujuan: rows(kolom.tujuan),
      fakta: rows(kolom.fakta),
    }),
    ...(boleh.bersama && { langkah }),
  };
}

function salahDari(isi: IsiBimbingan): FieldErrors {
  const errors: Record<string, string> = {};
  for (const k of ["laporan", "peluang"] as const)
    if (isi[k].length > MOST_TEXT) errors[k] = "terlalu-panjang";
  for (const k of ["tujuan", "fakta", "langkah"] as const) {
    if (isi[k].length > MOST_ROWS) errors[k] = "baris-banyak";
    if (isi[k].some((r) => Object.values(r).some((v) => v.length > MOST_TEXT))) errors[k] = "terlalu-panjang";
  }
  return errors;
}

function showText(
  c: C,
  l: Loaded,
  isi: IsiBimbingan,
  revisi: number,
  errors: FieldErrors = {},
  refusal?: Refusal,
) {
  const may = bagianBoleh(l.b, l.me.viewer);
  const no = refusal ?? (may.ok ? undefined : may);
  status(c, errors, no);
  const t = pembinaanWords[c.var.lang];
  return c.render(
    <IsianPage
      base={baseOf(c)}
      l={l}
      boleh={may.ok ? may.value : { pegawai: false, bersama: false }}
      isi={isi}
      revisi={revisi}
      errors={errors}
      refused={no && said(no, c.var.lang)}
      command={newId(c.var.now)}
    />,
    { title: t.isian.judul, breadcrumb: crumbs(c, l, t.isian.judul), failed: refusal !== undefined },
  );
}
