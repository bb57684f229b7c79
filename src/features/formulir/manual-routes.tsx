import { Hono } from "hono";
import * as z from "zod";
import type { AgencyDb } from "../../data/agency/database.ts";
import { lastYearManualsStatement, type ManualLama, manualLocksStatement } from "../../data/agency/manual.ts";
import { pkNeedsManualStatement } from "../../data/agency/pk.ts";
import { changedMeanwhile, guardStatement, outcome, type Who, write } from "../../data/agency/riwayat.ts";
import { contentStatement, skpStatement } from "../../data/agency/skp.ts";
import { change } from "../../data/agency/statement.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { formatBebas } from "../../domain/dokumen.ts";
import { anggota, type Istilah } from "../../domain/istilah.ts";
import {
  editManual,
  keadaanManual,
  kualitasManual,
  type ManualIndikator,
  periodePelaporan,
} from "../../domain/manual.ts";
import type { Refusal } from "../../domain/result.ts";
import { formulirWords } from "../../i18n/formulir.ts";
import { said } from "../../i18n/penolakan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { jawabPdf, kertasDari } from "../../web/formulir/pdf-jawab.ts";
import { page } from "../../web/page.ts";
import { type At, idParam, indikatorParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { cetakan } from "./cetak.ts";
import { type C, crumbs, indikatorOf, indukOf, rencanaOf, type Urutan } from "./load.ts";
import { ManualFormPage } from "./manual-form.tsx";
import { ManualPage } from "./manual-page.tsx";
import type { LembarManual } from "./manual-sheet.tsx";

export const manual = new Hono<AgencyEnv>()
  .get("/skp/:id/manual", idParam, async (c) => {
    const { me, induk, wajib } = await load(c);
    const may = editManual(rencanaOf(induk), me.viewer);
    const { head } = induk;
    const mine = head.pegawai === me.viewer.pegawai;
    const t = formulirWords[c.var.lang].manual;
    const here = `${baseOf(c)}/skp/${head.id}`;
    return c.render(
      <ManualPage
        here={`${here}/manual`}
        skp={here}
        nama={head.nama}
        tahun={head.tahun}
        pendekatan={head.pendekatan}
        indikator={indikatorOf(induk)}
        wajib={wajib}
        lembar={lembarDari(c, induk)}
        boleh={may.ok}
        mine={mine}
        alasan={mine && !may.ok && head.jalan === "diajukan" ? t.tertutup : undefined}
        done={c.req.query("selesai") === "simpan"}
      />,
      {
        title: t.title(head.tahun),
        breadcrumb: crumbs(c, induk, { label: t.title(head.tahun) }),
        paper: "lanskap",
      },
    );
  })
  .get("/skp/:id/manual/pdf", idParam, async (c) => {
    const { induk } = await load(c);
    const asked = c.req.query("indikator");
    const lembar = lembarDari(c, induk, asked);
    found(lembar[0]);
    const { pdfManual } = await import("./pdf-manual.ts");
    const definition = cetakan(c, {
      judul: `Manual Indikator Kinerja - ${induk.head.nama}`,
      dibuat: induk.head.diubahPada,
      kertas: kertasDari(c),
      orientasi: "landscape",
      isi: pdfManual(lembar),
    });
    return jawabPdf(
      c,
      definition,
      `manual-${induk.head.tahun}-${formatBebas("manual-indikator").toLowerCase()}`,
    );
  })
  .get("/skp/:id/manual/:indikator", indikatorParam, async (c) => {
    const loaded = await loadOne(c);
    const may = editManual(rencanaOf(loaded.induk), loaded.me.viewer);
    if (!may.ok) c.status(statusOf(may));
    const lama = loaded.lama.find((l) => l.indikator === c.req.query("salin"));
    return formPage(c, loaded, {
      typed: lama ? typedOf(lama) : loaded.typed,
      disalin: lama?.teks,
      refusal: may.ok ? undefined : may,
    });
  })
  .post("/skp/:id/manual/:indikator", indikatorParam, async (c) => {
    const form = await readForm(c, manualForm);
    const loaded = await loadOne(c);
    const { induk, me, satu } = loaded;
    const may = editManual(rencanaOf(induk), me.viewer);
    const again = (refusal?: Refusal, errors: FieldErrors = {}) => {
      c.status(refusal ? statusOf(refusal) : 422);
      return formPage(c, loaded, { typed: form.typed, errors, refusal });
    };
    if (!may.ok) return again(may);
    if (!form.ok) return again(undefined, form.errors);
    const { revisi, ...isi } = form.data;
    const to = `${baseOf(c)}/skp/${induk.head.id}/manual?selesai=simpan`;
    const stale = revisi !== loaded.revisi;
    const result = stale
      ? changedMeanwhile
      : await saveManual(c.var.db, induk.head.id, satu.i.id, revisi, isi, whoOf(c, me, to));
    if (result.ok) return c.redirect(to, 303);
    // Both texts: his own in the fields, the stored one beside them, and the lock of the stored one.
    const now = stale ? loaded : await loadOne(c);
    c.status(409);
    return formPage(c, now, { typed: form.typed, stored: now.typed, conflict: true });
  });

const teks = z.string().max(4000, "terlalu-panjang").default("");
const pilihan = <K extends string>(tabel: Readonly<Record<K, Istilah>>) =>
  z
    .string()
    .default("")
    .refine((nilai) => nilai === "" || anggota(tabel, nilai), "pilihan-tidak-dikenal")
    .transform((nilai): K | null => (anggota(tabel, nilai) ? nilai : null));

const manualForm = z.object({
  revisi: z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh"),
  dipahamiSemua: z.enum(["ya", "tidak"], "pilihan-tidak-dikenal").transform((nilai) => nilai === "ya"),
  tujuan: teks,
  definisi: teks,
  formula: teks,
  satuan: teks,
  kualitas: pilihan(kualitasManual),
  sumberData: teks,
  periodePelaporan: pilihan(periodePelaporan),
});

async function saveManual(
  db: AgencyDb,
  skp: string,
  indikator: string,
  revisi: number,
  isi: ManualIndikator,
  who: Who,
) {
  const guarded = change`INSERT INTO manual_indikator (indikator, skp, tujuan, definisi, formula, satuan, kualitas,
      sumber_data, periode_pelaporan, dipahami_semua, diubah_pada)
    SELECT i.id, i.skp, ${isi.tujuan}, ${isi.definisi}, ${isi.formula}, ${isi.satuan}, ${isi.kualitas},
      ${isi.sumberData}, ${isi.periodePelaporan}, ${isi.dipahamiSemua ? 1 : 0}, ${who.now}
    FROM indikator i JOIN skp s ON s.id = i.skp
    WHERE i.id = ${indikator} AND i.skp = ${skp} AND coalesce(s.penyesuaian, s.keadaan) <> 'diajukan'
    ON CONFLICT (indikator) DO UPDATE SET tujuan = excluded.tujuan, definisi = excluded.definisi,
      formula = excluded.formula, satuan = excluded.satuan, kualitas = excluded.kualitas,
      sumber_data = excluded.sumber_data, periode_pelaporan = excluded.periode_pelaporan,
      dipahami_semua = excluded.dipahami_semua, diubah_pada = excluded.diubah_pada, revisi = revisi + 1
    WHERE revisi = ${revisi}`;
  const audit = {
    pada: who.now,
    oleh: who.viewer.pegawai,
    tindakan: "manual.simpan",
    objek: skp,
    rincian: { indikator },
  };
  return outcome(await write(db, audit, [guarded, guardStatement()], who.perintah));
}

/** A plan of a leader of this group, or nothing: the others have no such manual (forms.md 0.4). */
async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    skpStatement(id, who, c.var.today),
    contentStatement(id, who, c.var.today),
    pkNeedsManualStatement(id),
  ]);
  const induk = indukOf(rows);
  return {
    me,
    induk: found(induk.head.kelompok === "jpt-unit-mandiri" ? induk : undefined),
    wajib: new Set(rows[2].map((b) => b.id)),
  };
}

async function loadOne(c: At<"id" | "indikator">) {
  const { id, indikator } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    skpStatement(id, who, c.var.today),
    contentStatement(id, who, c.var.today),
    manualLocksStatement(id),
    lastYearManualsStatement(id, who, c.var.today),
    pkNeedsManualStatement(id),
  ]);
  const all = indukOf(rows);
  const induk = found(all.head.kelompok === "jpt-unit-mandiri" ? all : undefined);
  const satu: Urutan = found(indikatorOf(induk).find(({ i }) => i.id === indikator));
  return {
    me,
    induk,
    satu,
    revisi: rows[2].find((r) => r.indikator === indikator)?.revisi ?? 0,
    lama: rows[3],
    typed: satu.i.manual
      ? typedOf(satu.i.manual)
      : { dipahamiSemua: rows[4].some((b) => b.id === satu.i.pk) ? "tidak" : "ya" },
  };
}
type One = Awaited<ReturnType<typeof loadOne>>;

const typedOf = (m: ManualIndikator | ManualLama): Typed => ({
  dipahamiSemua: m.dipahamiSemua ? "ya" : "tidak",
  tujuan: m.tujuan,
  definisi: m.definisi,
  formula: m.formula,
  satuan: m.satuan,
  kualitas: m.kualitas ?? "",
  sumberData: m.sumberData,
  periodePelaporan: m.periodePelaporan ?? "",
});

type Shown = {
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly refusal?: Refusal | undefined;
  readonly stored?: Typed;
  readonly conflict?: boolean;
  readonly disalin?: string | undefined;
};

function formPage(c: C, l: One, s: Shown) {
  const { lang, now } = c.var;
  const t = formulirWords[lang];
  const here = `${baseOf(c)}/skp/${l.induk.head.id}/manual`;
  const refused = s.conflict ? t.bentrok : s.refusal && said(s.refusal, lang);
  // Whoever typed something keeps his fields, whatever the answer.
  const closed = s.refusal !== undefined && c.req.method === "GET";
  return c.render(
    <ManualFormPage
      here={here}
      satu={l.satu}
      pendekatan={l.induk.head.pendekatan}
      revisi={l.revisi}
      command={newId(now)}
      typed={s.typed}
      errors={s.errors ?? {}}
      refused={refused}
      stored={s.stored}
      lama={l.lama}
      disalin={s.disalin}
      closed={closed}
    />,
    {
      title: `${t.manual.satu} · ${l.satu.i.teks.slice(0, 60)}`,
      failed: refused !== undefined || Object.keys(s.errors ?? {}).length > 0,
      breadcrumb: crumbs(
        c,
        l.induk,
        { label: t.manual.title(l.induk.head.tahun), href: here },
        { label: t.manual.satu },
      ),
    },
  );
}

/** The sheets of what has been begun, or of one. */
function lembarDari(c: C, induk: ReturnType<typeof indukOf>, satu?: string): LembarManual[] {
  if (satu !== undefined && !ID_PATTERN.test(satu)) return [];
  const { head } = induk;
  return indikatorOf(induk).flatMap(({ r, i }) => {
    if (satu !== undefined && i.id !== satu) return [];
    if (!i.manual || keadaanManual(i.manual, head.pendekatan) === "belum") return [];
    const { dari, sampai } = head;
    return [{ instansi: c.var.agency.nama, dari, sampai, rhk: r.teks, indikator: i.teks, manual: i.manual }];
  });
}
