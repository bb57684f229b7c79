import { Hono } from "hono";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { catatProgres, hapusProgres, libur } from "../../domain/progres.ts";
import type { Refusal } from "../../domain/result.ts";
import { type Tanggal, tanggalSah } from "../../domain/tanggal.ts";
import { harianWords } from "../../i18n/harian.ts";
import { said } from "../../i18n/penolakan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readTyped, type Typed } from "../../web/form.ts";
import { kerjaCrumbs } from "../../web/kerja-tabs.tsx";
import { type At, progresParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { NotThere } from "../../web/stops.ts";
import {
  bacaKetikan,
  type Ketikan,
  KOLOM,
  ketikanDari,
  ketikanKosong,
  kolomDari,
  rentangKetikan,
} from "./entri.ts";
import { type C, hariPekan, mingguOf, type One, openOne, openWeek, type Pekan } from "./load.ts";
import { OnePage } from "./one-page.tsx";
import { hariPenuh, namaPekan } from "./parts.tsx";
import { deleteLines, restoreLines, saveLines } from "./save.ts";
import { type Done, WeekPage } from "./week-page.tsx";

/** The days of one's own work: a week, a line, what was put aside and comes back. */
export const harian = new Hono<AgencyEnv>()
  .get("/harian", async (c) => weekPage(c, await openWeek(c)))
  .post("/harian", add)
  .post("/harian/pulih", restore)
  .get("/harian/catatan/:progres", progresParam, async (c) => onePage(c, await openOne(c)))
  .post("/harian/catatan/:progres", progresParam, change)
  .post("/harian/catatan/:progres/hapus", progresParam, remove);

async function add(c: C): Promise<Response> {
  const ketikan = ketikanOf(await readTyped(c));
  const week = await openWeek(c, rentangKetikan([ketikan], mingguOf(c), c.var.today));
  const checked = check(ketikan, week);
  if (!checked.ok) return weekPage(c, week, { ketikan, refusal: checked });
  const to = `${baseOf(c)}/harian?minggu=${checked.value.tanggal}&tersimpan=1#hari-${checked.value.tanggal}`;
  const simpan = [{ ...checked.value, id: newId(c.var.now), sumber: "harian" as const }];
  const recorded = await saveLines(c.var.db, whoOf(c, week.me, to), { simpan });
  if (recorded !== "berubah") return c.redirect(to, 303);
  const again = await openWeek(c, rentangKetikan([ketikan], mingguOf(c), c.var.today));
  return weekPage(c, again, { ketikan, refusal: lost(ketikan, again) });
}

async function change(c: At<"progres">): Promise<Response> {
  const typed = await readTyped(c);
  const ketikan = ketikanOf(typed);
  const one = await openOne(c, [ketikan]);
  const { satu } = one;
  const again = (refusal: Refusal) => onePage(c, one, { ketikan, refusal });
  const locked = hapusProgres(satu.tanggal, one.fakta);
  const checked = locked.ok ? check(ketikan, one, satu.id) : locked;
  if (!checked.ok) return again(checked);
  if (typed.revisi !== String(satu.revisi)) return again(changedMeanwhile);
  const to = `${baseOf(c)}/harian?minggu=${checked.value.tanggal}&tersimpan=1#hari-${checked.value.tanggal}`;
  const simpan = [{ ...checked.value, id: satu.id, sumber: satu.sumber, revisi: satu.revisi }];
  const recorded = await saveLines(c.var.db, whoOf(c, one.me, to), { simpan });
  return recorded === "berubah"
    ? onePage(c, await openOne(c, [ketikan]).catch(() => one), { ketikan, refusal: changedMeanwhile })
    : c.redirect(to, 303);
}

async function remove(c: At<"progres">): Promise<Response> {
  await readTyped(c);
  const one = await openOne(c);
  const { satu } = one;
  const may = hapusProgres(satu.tanggal, one.fakta);
  if (!may.ok) return onePage(c, one, { refusal: may });
  const to = `${baseOf(c)}/harian?minggu=${satu.tanggal}&dihapus=${satu.id}`;
  const recorded = await deleteLines(c.var.db, whoOf(c, one.me, to), [satu.id]);
  return recorded === "berubah" ? onePage(c, one, { refusal: changedMeanwhile }) : c.redirect(to, 303);
}

async function restore(c: C): Promise<Response> {
  const ids = idsOf((await readTyped(c)).baris);
  const week = await openWeek(c);
  if (ids.length === 0) throw new NotThere();
  const to = `${baseOf(c)}/harian?minggu=${mingguOf(c).dari}&tersimpan=pulih`;
  const recorded = await restoreLines(c.var.db, whoOf(c, week.me, to), ids);
  return recorded === "berubah" ? weekPage(c, week, { refusal: changedMeanwhile }) : c.redirect(to, 303);
}

/** What was typed, as a line that may be saved; or the first reason why not. */
function check(ketikan: Ketikan, { fakta, pekan }: Pick<Pekan, "fakta" | "pekan">, id?: string) {
  const terbaca = bacaKetikan(ketikan, fakta, pekan.dari);
  if ("kode" in terbaca)
    return { ok: false, kind: "isi", code: terbaca.kode, detail: { kolom: terbaca.kolom } } as const;
  const hasil = catatProgres(terbaca.entri, fakta, id);
  if (!hasil.ok) return hasil;
  const { tempat } = hasil.value;
  return { ok: true, value: { ...terbaca.entri, tempat, rencanaAksi: terbaca.rencanaAksi } } as const;
}

/** Somebody signed, or the plan changed, between our reading and our writing: the rule says it now. */
function lost(ketikan: Ketikan, week: Pekan): Refusal {
  const now = check(ketikan, week);
  return now.ok ? changedMeanwhile : now;
}

const ketikanOf = (typed: Typed): Ketikan =>
  Object.fromEntries(KOLOM.map((k) => [k, typed[k] ?? ""])) as Ketikan;

export const idsOf = (list: string | undefined): readonly string[] =>
  (list ?? "")
    .split(",")
    .filter((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))
    .slice(0, 500);

/** field → sentence: under the cell it is about. */
export function saidOf(c: C, refusal: Refusal | undefined): FieldErrors {
  if (!refusal) return {};
  const t = harianWords[c.var.lang].salah;
  const sentence = refusal.code === "satuan-panjang" ? t["satuan-panjang"] : said(refusal, c.var.lang);
  const kolom = refusal.kind === "isi" ? (refusal.detail?.kolom ?? kolomDari(refusal.code)) : "formulir";
  return { [kolom]: sentence };
}

function weekPage(c: C, week: Pekan, tried: { ketikan?: Ketikan; refusal?: Refusal } = {}) {
  const { lang, now, today } = c.var;
  if (tried.refusal) c.status(statusOf(tried.refusal));
  const t = harianWords[lang];
  return c.render(
    <WeekPage
      {...week}
      base={baseOf(c)}
      today={today}
      command={newId(now)}
      ketikan={tried.ketikan ?? ketikanKosong(hariForm(c, week))}
      said={saidOf(c, tried.refusal)}
      done={tried.refusal ? undefined : doneOf(c)}
    />,
    {
      title: `${t.judul} · ${namaPekan(week.pekan, lang)}`,
      breadcrumb: kerjaCrumbs(baseOf(c), c.var.lang, t.judul),
      failed: tried.refusal !== undefined,
    },
  );
}

/** The day the form begins with: the one that was pressed, else today, else the last working day of the week shown. */
function hariForm(c: C, { pekan, fakta }: Pekan): Tanggal {
  const diminta = c.req.query("hari") ?? "";
  if (tanggalSah(diminta) && diminta <= c.var.today) return diminta;
  if (c.var.today <= pekan.sampai) return c.var.today;
  return hariPekan(pekan).findLast((t) => libur(t, fakta).length === 0) ?? pekan.sampai;
}

function doneOf(c: C): Done | undefined {
  if (c.req.method !== "GET") return undefined;
  const t = harianWords[c.var.lang].selesai;
  const dihapus = idsOf(c.req.query("dihapus"));
  const n = Number(c.req.query("tersimpan"));
  if (c.req.query("tersimpan") === "pulih") return { teks: t.pulih };
  if (c.req.query("tersimpan") === "tetap") return { teks: t.tetap };
  const batal = Number(c.req.query("batal"));
  if (Number.isSafeInteger(batal) && batal > 0) return { teks: t.batal(batal) };
  const teks = [
    ...(Number.isSafeInteger(n) && n > 0 ? [t.simpan(n)] : []),
    ...(dihapus.length > 0 ? [t.hapus(dihapus.length)] : []),
  ];
  return teks.length > 0
    ? { teks: teks.join(" "), ...(dihapus.length > 0 ? { urung: dihapus } : {}) }
    : undefined;
}

function onePage(c: At<"progres">, one: One, tried: { ketikan?: Ketikan; refusal?: Refusal } = {}) {
  const { lang, now } = c.var;
  if (tried.refusal) c.status(statusOf(tried.refusal));
  const t = harianWords[lang];
  const judul = t.satu.judul(hariPenuh(one.satu.tanggal, lang));
  const stored = { ...ketikanDari(one.satu), tanggal: one.satu.tanggal };
  return c.render(
    <OnePage
      {...one}
      base={baseOf(c)}
      command={newId(now)}
      ketikan={tried.ketikan ?? stored}
      said={saidOf(c, tried.refusal)}
      changed={tried.refusal?.code === changedMeanwhile.code}
    />,
    {
      title: judul,
      breadcrumb: [
        { label: t.judul, href: `${baseOf(c)}/harian?minggu=${one.satu.tanggal}` },
        { label: judul },
      ],
      failed: tried.refusal !== undefined,
    },
  );
}
