import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import { changedMeanwhile, guardStatement, write } from "../../data/agency/riwayat.ts";
import type { Statement } from "../../data/agency/statement.ts";
import { faktaDari, judulStatement, untukStatement } from "../../data/agency/umpan-balik-orang.ts";
import { giveStatements } from "../../data/agency/umpan-balik-tulis.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { tolak } from "../../domain/penolakan.ts";
import type { Refusal } from "../../domain/result.ts";
import { type Tanggal, tanggalSah } from "../../domain/tanggal.ts";
import { nadaOf, peranPemberi, sasaranOf } from "../../domain/umpan-balik.ts";
import { catatanWords, type SalahCatatan } from "../../i18n/catatan.ts";
import { said } from "../../i18n/penolakan.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { cleanText, commandTo, readTyped, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import * as data from "./data.ts";
import { CatatanPage, DaftarPage } from "./pages.tsx";

type C = Context<AgencyEnv>;
export type Salah = Readonly<Record<string, SalahCatatan>>;
type Tried = { readonly typed?: Typed; readonly errors?: Salah; readonly refusal?: Refusal };

export const catatan = new Hono<AgencyEnv>()
  .get("/catatan", async (c) => daftar(c, await loadAll(c)))
  .post("/catatan", tulis)
  .get("/catatan/:id", idParam, async (c) => satu(c, await loadOne(c)))
  .post("/catatan/:id", idParam, ubah)
  .post("/catatan/:id/penghapusan", idParam, hapus)
  .post("/catatan/:id/terbit", idParam, terbitkan);

type All = {
  readonly me: Me;
  readonly list: readonly data.Catatan[];
  readonly tim: readonly (data.Orang & { readonly kini: 0 | 1 })[];
  readonly saring: { readonly q: string; readonly tentang: string; readonly sesudah: number };
};
async function loadAll(c: C): Promise<All> {
  const tentang = c.req.query("tentang") ?? "";
  const halaman = Number(c.req.query("halaman") ?? 1);
  const saring = {
    q: cleanText(c.req.query("q") ?? "").slice(0, 100),
    tentang: ID_PATTERN.test(tentang) ? tentang : "",
    sesudah: Number.isInteger(halaman) && halaman > 1 && halaman < 1000 ? (halaman - 1) * data.SEHALAMAN : 0,
  };
  const { me, rows } = await page(c, (id) => [
    data.catatanStatement(id, saring),
    data.timStatement(id, c.var.today),
  ]);
  return { me, list: rows[0], tim: rows[1], saring };
}

function daftar(c: C, all: All, tried: Tried = {}) {
  const { lang, now, today } = c.var;
  const t = catatanWords[lang];
  return c.render(
    <DaftarPage
      {...all}
      base={baseOf(c)}
      today={today}
      terhapus={c.req.method === "GET" && c.req.query("dihapus") === "ya"}
      perintah={newId(now)}
      typed={tried.typed ?? {}}
      errors={tried.errors ?? {}}
      refused={tried.refusal && said(tried.refusal, lang)}
    />,
    { title: t.judul, failed: tried.refusal !== undefined || tried.errors !== undefined },
  );
}

async function tulis(c: C): Promise<Response> {
  const typed = await readTyped(c);
  const all = await loadAll(c);
  const me = all.me.viewer.pegawai;
  const to = `${baseOf(c)}/catatan`;
  const form = readCatatan(typed, c.var.today);
  const tentang = typed.tentang ?? "";
  // Of those one leads today; a note that is there already stays, whoever leads them now.
  if (tentang !== "" && !all.tim.some((o) => o.id === tentang && o.kini === 1))
    return answer(c, tolak("bukan-pejabat-penilai"), {
      to,
      again: (refusal) => daftar(c, all, { typed, refusal }),
    });
  const errors: Record<string, SalahCatatan> = { ...form.errors };
  if (tentang === "") errors.tentang = "tentang-kosong";
  if (Object.keys(errors).length > 0) {
    c.status(422);
    return daftar(c, all, { typed, errors });
  }
  await save(
    c,
    me,
    "catatan.tulis",
    [data.tulisStatement(newId(c.var.now), me, tentang, form.data, c.var.now)],
    to,
  );
  return c.redirect(to, 303);
}

type One = Awaited<ReturnType<typeof loadOne>>;
async function loadOne(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows } = await page(c, (who) => {
    const siapa = data.tentangSiapa(id, who);
    return [
      data.satuCatatanStatement(id, who),
      untukStatement(siapa, who, today),
      judulStatement(
        sql`(SELECT s.id FROM skp s WHERE s.pegawai = ${siapa} AND s.keadaan = 'ditetapkan' AND s.dari <= ${today}
          AND s.sampai >= ${today} ORDER BY s.dari DESC LIMIT 1)`,
        sql`skp.penilai = ${who}`,
      ),
    ];
  });
  const [[note], [untuk], judul] = rows;
  const peran = untuk && peranPemberi(faktaDari(untuk, me.viewer.pegawai));
  return { me, note: found(note), untuk, judul, peran };
}

function satu(c: C, one: One, tried: Tried = {}) {
  const { lang, now } = c.var;
  const t = catatanWords[lang];
  return c.render(
    <CatatanPage
      {...one}
      mayPublish={one.note.terbit === null && one.peran?.ok === true && one.untuk?.skp != null}
      base={baseOf(c)}
      tersimpan={c.req.method === "GET" && c.req.query("tersimpan") === "ya"}
      perintah={newId(now)}
      typed={tried.typed ?? {}}
      errors={tried.errors ?? {}}
      refused={tried.refusal && said(tried.refusal, lang)}
    />,
    {
      title: t.judul,
      breadcrumb: [{ label: t.judul, href: `${baseOf(c)}/catatan` }, { label: t.ubah }],
      failed: tried.refusal !== undefined || tried.errors !== undefined,
    },
  );
}

async function ubah(c: At<"id">): Promise<Response> {
  const typed = await readTyped(c);
  const one = await loadOne(c);
  const me = one.me.viewer.pegawai;
  const form = readCatatan(typed, c.var.today);
  if (Object.keys(form.errors).length > 0) {
    c.status(422);
    return satu(c, one, { typed, errors: form.errors });
  }
  const to = `${baseOf(c)}/catatan/${one.note.id}?tersimpan=ya`;
  const statements = [data.ubahStatement(one.note.id, me, form.data, c.var.now), guardStatement()];
  const recorded = await save(c, me, "catatan.tulis", statements, to);
  return recorded === "berubah"
    ? answer(c, changedMeanwhile, { to, again: (refusal) => satu(c, one, { typed, refusal }) })
    : c.redirect(to, 303);
}

async function hapus(c: At<"id">): Promise<Response> {
  const typed = await readTyped(c);
  const one = await loadOne(c);
  const me = one.me.viewer.pegawai;
  const to = `${baseOf(c)}/catatan?dihapus=ya`;
  const statements = [data.hapusStatement(one.note.id, me), guardStatement()];
  const recorded = await save(c, me, "catatan.tulis", statements, to);
  return recorded === "berubah"
    ? answer(c, changedMeanwhile, { to, again: (refusal) => satu(c, one, { typed, refusal }) })
    : c.redirect(to, 303);
}

/** Then, and only then, it is feedback like any other, with the day of the note as its date. */
async function terbitkan(c: At<"id">): Promise<Response> {
  const typed = await readTyped(c);
  const one = await loadOne(c);
  const { me, note, untuk, peran } = one;
  const to = `${baseOf(c)}/catatan/${note.id}?tersimpan=ya`;
  const again = (refusal: Refusal) => satu(c, one, { typed, refusal });
  if (note.terbit !== null) return answer(c, changedMeanwhile, { to, again });
  if (!peran?.ok) return answer(c, peran ?? tolak("skp-belum-ditetapkan"), { to, again });
  if (!untuk?.skp || untuk.dari === null || untuk.sampai === null)
    return answer(c, tolak("skp-belum-ditetapkan"), { to, again });
  const errors: Record<string, SalahCatatan> = {};
  const isi = typed.teks ?? "";
  const nada = nadaOf(typed.nada ?? "netral");
  const sasaran = sasaranOf(typed.sasaran ?? "", "", one.judul);
  if (isi === "") errors.teks = "isi-kosong";
  if (isi.length > 4000) errors.teks = "isi-panjang";
  if (nada === null) errors.nada = "nada-salah";
  if (sasaran === null || sasaran.rhk === "") errors.sasaran = "sasaran-salah";
  if (note.tanggal < untuk.dari || note.tanggal > untuk.sampai) errors.tanggal = "tanggal-di-luar";
  if (Object.keys(errors).length > 0 || !nada || !sasaran) {
    c.status(422);
    return satu(c, one, { typed, errors });
  }
  const given = giveStatements({
    skp: untuk.skp,
    untuk: note.tentang,
    dari: me.viewer.pegawai,
    nama: me.viewer.nama,
    jabatan: untuk.namaJabatanPemberi ?? "",
    peran: peran.value,
    bentuk: "insidentil",
    cara: "tidak-langsung",
    tanggal: note.tanggal,
    butir: [{ ...sasaran, isi, nada }],
    now: c.var.now,
  });
  const recorded = await write(
    c.var.db,
    {
      pada: c.var.now,
      oleh: me.viewer.pegawai,
      tindakan: "catatan.terbit",
      objek: untuk.skp,
      rincian: { umpanBalik: given.ids },
    },
    [
      data.terbitStatement(note.id, me.viewer.pegawai, given.ids[0] ?? "", c.var.now),
      guardStatement(),
      ...given.statements,
    ],
    commandTo(c, to),
  );
  return recorded === "berubah" ? answer(c, changedMeanwhile, { to, again }) : c.redirect(to, 303);
}

/** The trail knows that somebody wrote for himself, not of whom and not what. */
const save = (c: C, me: string, tindakan: string, statements: readonly Statement<unknown>[], to: string) =>
  write(c.var.db, { pada: c.var.now, oleh: me, tindakan, objek: me }, statements, commandTo(c, to));

function readCatatan(typed: Typed, today: Tanggal) {
  const errors: Record<string, SalahCatatan> = {};
  const [isi, tanggal] = [typed.teks ?? "", typed.tanggal ?? today];
  if (isi === "") errors.teks = "isi-kosong";
  if (isi.length > 4000) errors.teks = "isi-panjang";
  if (!tanggalSah(tanggal)) errors.tanggal = "tanggal-salah";
  else if (tanggal > today) errors.tanggal = "tanggal-nanti";
  return { errors, data: { isi, tanggal } };
}
