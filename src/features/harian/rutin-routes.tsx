import { Hono } from "hono";
import type { EntriSimpan } from "../../data/agency/progres.ts";
import { changedMeanwhile, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { catatBanyak, hariProgres, libur } from "../../domain/progres.ts";
import type { Refusal } from "../../domain/result.ts";
import { hariRutin } from "../../domain/rutin.ts";
import { type Tanggal, tanggalSah } from "../../domain/tanggal.ts";
import { harianWords } from "../../i18n/harian.ts";
import { rutinWords } from "../../i18n/rutin.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readLists, readTyped } from "../../web/form.ts";
import { type At, rutinParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { type C, hariPekan, mingguOf, openWeek, type Pekan } from "./load.ts";
import { namaPekan } from "./parts.tsx";
import { RUTIN_TERBANYAK, type RutinRow } from "./queries.ts";
import { saidOf } from "./routes.tsx";
import { bacaRutin, type KetikanRutin, rutinKosong, tertulis } from "./rutin-forms.ts";
import { FillPage, RutinFormPage, RutinPage } from "./rutin-pages.tsx";
import { auditOf, saveLines } from "./save.ts";

/** What somebody pins: noted again with one press, or a week of it at once. */
export const rutin = new Hono<AgencyEnv>()
  .get("/harian/rutin", async (c) => listPage(c, await openWeek(c)))
  .get("/harian/rutin/baru", async (c) => {
    const week = await openWeek(c);
    const asal = week.baris.find((g) => g.id === c.req.query("dari"));
    return formPage(c, week, null, asal ? tertulis(asal) : rutinKosong);
  })
  .post("/harian/rutin/baru", async (c) => keep(c, null))
  .post("/harian/rutin/catat", once)
  .get("/harian/rutin/minggu", async (c) => fillPage(c, await openWeek(c)))
  .post("/harian/rutin/minggu", fill)
  .get("/harian/rutin/:rutin", rutinParam, async (c) => {
    const week = await openWeek(c);
    const satu = found(week.rutin.find((r) => r.id === c.req.valid("param").rutin));
    return formPage(c, week, satu, tertulis(satu));
  })
  .post("/harian/rutin/:rutin", rutinParam, async (c) => keep(c, c.req.valid("param").rutin))
  .post("/harian/rutin/:rutin/hapus", rutinParam, unpin);

async function keep(c: C, id: string | null): Promise<Response> {
  const lists = await readLists(c);
  const week = await openWeek(c);
  const satu = id === null ? null : found(week.rutin.find((r) => r.id === id));
  const { ketikan, rutin: isi, salah } = bacaRutin(lists, week.fakta);
  const penuh = satu === null && week.rutin.length >= RUTIN_TERBANYAK;
  if (!isi || penuh) {
    c.status(422);
    return formPage(c, week, satu, ketikan, penuh ? { formulir: "penuh" } : salah);
  }
  const to = `${baseOf(c)}/harian/rutin?tersimpan=ya`;
  const who = whoOf(c, week.me, to);
  const values = JSON.stringify({ ...isi, id: satu?.id ?? newId(who.now) });
  await write(
    c.var.db,
    { ...auditOf(who, "progres.sematkan", {}), sekaliDalam: 600_000 },
    [
      change`INSERT INTO kegiatan_rutin (id, pegawai, kegiatan, mulai, selesai, jumlah, satuan, rhk, ulang, hari, tanggal,
          dibuat_pada, diubah_pada)
        SELECT v.value ->> 'id', ${who.viewer.pegawai}, v.value ->> 'kegiatan', v.value ->> 'mulai', v.value ->> 'selesai',
          v.value ->> 'jumlah', v.value ->> 'satuan', v.value ->> 'rhk', v.value ->> 'ulang', v.value ->> 'hari',
          v.value ->> 'tanggal', ${who.now}, ${who.now} FROM json_each(json_array(json(${values}))) v WHERE true
        ON CONFLICT (id) DO UPDATE SET kegiatan = excluded.kegiatan, mulai = excluded.mulai, selesai = excluded.selesai,
          jumlah = excluded.jumlah, satuan = excluded.satuan, rhk = excluded.rhk, ulang = excluded.ulang, hari = excluded.hari,
          tanggal = excluded.tanggal, diubah_pada = excluded.diubah_pada
        WHERE pegawai = excluded.pegawai AND dihapus_pada IS NULL`,
    ],
    who.perintah,
  );
  return c.redirect(to, 303);
}

async function unpin(c: At<"rutin">): Promise<Response> {
  await readTyped(c);
  const week = await openWeek(c);
  const satu = found(week.rutin.find((r) => r.id === c.req.valid("param").rutin));
  const to = `${baseOf(c)}/harian/rutin?tersimpan=lepas`;
  const who = whoOf(c, week.me, to);
  await write(
    c.var.db,
    { ...auditOf(who, "progres.sematkan", {}), sekaliDalam: 600_000 },
    [
      change`UPDATE kegiatan_rutin SET dihapus_pada = ${who.now}
      WHERE id = ${satu.id} AND pegawai = ${who.viewer.pegawai} AND dihapus_pada IS NULL`,
    ],
    who.perintah,
  );
  return c.redirect(to, 303);
}

/** One press: the pinned activity on the day of the form. */
async function once(c: C): Promise<Response> {
  const typed = await readTyped(c);
  const week = await openWeek(c);
  const tanggal = tanggalSah(typed.tanggal ?? "") ? (typed.tanggal as Tanggal) : c.var.today;
  const satu = found(week.rutin.find((r) => r.id === typed.rutin));
  const calon = calonDari(satu, tanggal, week, c.var.now);
  const [hasil] = catatBanyak([calon], week.fakta);
  if (!hasil?.ok) return fillPage(c, week, hasil ?? changedMeanwhile);
  const to = `${baseOf(c)}/harian?minggu=${tanggal}&tersimpan=1#hari-${tanggal}`;
  const who = whoOf(c, week.me, to);
  const recorded = await saveLines(
    c.var.db,
    who,
    { simpan: [{ ...calon, tempat: hasil.value.tempat, sumber: "rutin" }] },
    "progres.rutin",
  );
  return recorded === "berubah" ? fillPage(c, await openWeek(c), changedMeanwhile) : c.redirect(to, 303);
}

/** What is ticked of the suggestions, all or none. */
async function fill(c: C): Promise<Response> {
  const lists = await readLists(c);
  const week = await openWeek(c);
  const dipilih = new Set(lists.usul ?? []);
  const usul = usulPekan(week, c.var.now).filter((u) => dipilih.has(u.kunci));
  const hasil = catatBanyak(usul, week.fakta);
  const tidak = hasil.find((h) => !h.ok);
  if (tidak && !tidak.ok) return fillPage(c, week, tidak, dipilih);
  const to = `${baseOf(c)}/harian?minggu=${week.pekan.dari}&tersimpan=${usul.length || "tetap"}`;
  if (usul.length === 0) return c.redirect(to, 303);
  const simpan = usul.flatMap(({ kunci: _, ...u }, at): EntriSimpan[] => {
    const h = hasil[at];
    return h?.ok ? [{ ...u, tempat: h.value.tempat, sumber: "rutin" }] : [];
  });
  const recorded = await saveLines(c.var.db, whoOf(c, week.me, to), { simpan }, "progres.rutin");
  return recorded === "berubah"
    ? fillPage(c, await openWeek(c), changedMeanwhile, dipilih)
    : c.redirect(to, 303);
}

export type Usul = ReturnType<typeof calonDari> & { readonly kunci: string };
/** Each pinned activity on each working day of the week where it falls and is not noted yet. */
export function usulPekan({ rutin: semua, pekan, fakta, baris }: Pekan, now: number): readonly Usul[] {
  const kerja = (t: Tanggal) => libur(t, fakta).length === 0 && hariProgres(t, fakta) === null;
  return semua
    .flatMap((r) => hariRutin(r, hariPekan(pekan), kerja).map((t) => ({ r, t })))
    .filter(({ r, t }) => !baris.some((g) => g.tanggal === t && g.kegiatan === r.kegiatan))
    .map(({ r, t }) => ({ ...calonDari(r, t, { fakta }, now), kunci: `${r.id}@${t}` }))
    .sort((a, b) =>
      a.tanggal === b.tanggal
        ? (a.mulai ?? "~").localeCompare(b.mulai ?? "~")
        : a.tanggal < b.tanggal
          ? -1
          : 1,
    );
}

/** A result that is no longer in the plan of the day is left out: the activity stays. */
function calonDari(r: RutinRow, tanggal: Tanggal, { fakta }: Pick<Pekan, "fakta">, now: number) {
  const ada = fakta.rencana.some(
    (p) => p.dari <= tanggal && tanggal <= p.sampai && p.rhk.some((h) => h.id === r.rhk),
  );
  const { kegiatan, mulai, selesai, jumlah, satuan } = r;
  return { id: newId(now), tanggal, kegiatan, mulai, selesai, jumlah, satuan, rhk: ada ? r.rhk : null };
}

function listPage(c: C, week: Pekan) {
  const { lang, now } = c.var;
  const t = rutinWords[lang];
  const selesai = c.req.query("tersimpan");
  return c.render(
    <RutinPage
      base={baseOf(c)}
      week={week}
      command={newId(now)}
      done={selesai === "ya" ? t.tersimpan : selesai === "lepas" ? t.dilepas : undefined}
    />,
    { title: t.judul, breadcrumb: crumbs(c, t.judul) },
  );
}

function formPage(
  c: C,
  week: Pekan,
  satu: RutinRow | null,
  ketikan: KetikanRutin,
  salah: Readonly<Record<string, string>> = {},
) {
  const { lang, now } = c.var;
  const t = rutinWords[lang];
  const failed = Object.keys(salah).length > 0;
  return c.render(
    <RutinFormPage
      base={baseOf(c)}
      week={week}
      satu={satu}
      ketikan={ketikan}
      errors={salah}
      command={newId(now)}
    />,
    { title: satu ? t.ubah : t.baru, breadcrumb: crumbs(c, satu ? t.ubah : t.baru), failed },
  );
}

function fillPage(c: C, week: Pekan, refusal?: Refusal, dipilih?: ReadonlySet<string>) {
  const { lang, now } = c.var;
  if (refusal) c.status(statusOf(refusal));
  const t = rutinWords[lang];
  return c.render(
    <FillPage
      base={baseOf(c)}
      week={week}
      usul={usulPekan(week, now)}
      dipilih={dipilih}
      said={Object.values(saidOf(c, refusal))[0]}
      command={newId(now)}
    />,
    {
      title: `${t.isi} · ${namaPekan(week.pekan, lang)}`,
      breadcrumb: crumbs(c, t.isi),
      failed: refusal !== undefined,
    },
  );
}

const crumbs = (c: C, label: string) => [
  { label: harianWords[c.var.lang].judul, href: `${baseOf(c)}/harian?minggu=${mingguOf(c).dari}` },
  { label },
];
