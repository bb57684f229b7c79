import { sql } from "drizzle-orm";
import type { Context } from "hono";
import { readsFeedback } from "../../data/agency/baca-umpan-balik.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import type { UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import { changedMeanwhile, guardStatement, type Recorded, write } from "../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../data/agency/statement.ts";
import { judulStatement } from "../../data/agency/umpan-balik-orang.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import { newId } from "../../data/ids.ts";
import { tolak } from "../../domain/penolakan.ts";
import { accept, type Refusal, type Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { balas as bolehBalas, koreksi as bolehKoreksi, nadaOf } from "../../domain/umpan-balik.ts";
import { said } from "../../i18n/penolakan.ts";
import { type SalahMinta, umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { commandTo, readTyped, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import type { Salah } from "./baca-formulir.ts";
import { SatuPage } from "./satu-page.tsx";

type C = Context<AgencyEnv>;

export type SatuRow = UmpanBalik & {
  readonly skp: string;
  readonly untuk: string;
  readonly namaUntuk: string;
  readonly dari: string | null;
  readonly penilai: string | null;
  readonly dibuatPada: number;
  readonly dibalasPada: number | null;
  readonly ditandatangani: 0 | 1;
};
export type LamaRow = {
  readonly langkah: "dikoreksi" | "dicabut";
  readonly isi: string;
  readonly pada: number;
};

const satuStatement = (id: string, me: string, today: Tanggal) => rows<SatuRow>`
  SELECT u.id, u.skp, u.untuk, p.nama AS namaUntuk, u.dari, skp.penilai, u.pemberi, u.sebutan, u.nama_pemberi AS namaPemberi,
    u.bentuk, u.cara, u.nada, u.rhk, u.nilai, u.tentang, u.isi, u.tanggal, u.tautan, u.bukti, b.nama AS namaBukti, u.balasan,
    u.dibalas_pada AS dibalasPada, u.dikoreksi_pada AS dikoreksiPada, u.dibuat_pada AS dibuatPada,
    ${ditandatangani} AS ditandatangani
  FROM umpan_balik u JOIN skp ON skp.id = u.skp JOIN pegawai p ON p.id = u.untuk LEFT JOIN bukti b ON b.id = u.bukti
  WHERE u.id = ${id} AND (u.dari = ${me} OR (${visibleTo("skp", me, today)} AND ${readsFeedback(me, today)}))`;

/** A signed result rests on what was said in its period. */
const ditandatangani = sql`EXISTS (SELECT 1 FROM evaluasi e JOIN periode t ON t.id = e.periode WHERE e.skp = u.skp
  AND u.tanggal BETWEEN t.dari AND t.sampai AND e.keadaan NOT IN ('pengisian', 'dinilai'))`;

export const satu = async (c: At<"id">): Promise<Response> => show(c, await load(c));

export const koreksi = (c: At<"id">) =>
  langkah(c, (file, typed) => {
    const may = mayCorrect(c, file);
    if (!may.ok) return may;
    const isi = typed.teks ?? "";
    const nada = nadaOf(typed.nada ?? file.u.nada);
    const errors: Record<string, SalahMinta> = {};
    if (isi === "") errors.teks = "isi-kosong";
    if (isi.length > 4000) errors.teks = "isi-panjang";
    if (nada === null) errors.nada = "nada-salah";
    if (Object.keys(errors).length > 0) return errors;
    const { u, me } = file;
    return {
      tindakan: "umpan-balik.koreksi",
      statements: [
        keep(u, "dikoreksi", "", me.viewer.pegawai, c.var.now),
        change`UPDATE umpan_balik AS u SET isi = ${isi}, nada = ${nada}, dikoreksi_pada = ${c.var.now}
          WHERE id = ${u.id} AND dari = ${me.viewer.pegawai} AND dibuat_pada > ${c.var.now - 86_400_000} AND NOT ${ditandatangani}`,
        guardStatement(),
        noticeStatement(
          {
            kepada: u.untuk,
            jenis: "umpan-koreksi",
            data: { nama: me.viewer.nama, langkah: "dikoreksi" },
            tautan: `/umpan-balik/satu/${u.id}`,
          },
          c.var.now,
        ),
      ],
    };
  });

export const cabut = (c: At<"id">) =>
  langkah(
    c,
    (file, typed) => {
      const may = mayCorrect(c, file);
      if (!may.ok) return may;
      const alasan = typed.alasan ?? "";
      if (alasan === "") return { alasan: "alasan-kosong" as const };
      if (alasan.length > 500) return { alasan: "alasan-panjang" as const };
      const { u, me } = file;
      return {
        tindakan: "umpan-balik.cabut",
        statements: [
          keep(u, "dicabut", alasan, me.viewer.pegawai, c.var.now),
          change`DELETE FROM umpan_balik AS u WHERE id = ${u.id} AND dari = ${me.viewer.pegawai}
            AND dibuat_pada > ${c.var.now - 86_400_000} AND NOT ${ditandatangani}`,
          guardStatement(),
          noticeStatement(
            {
              kepada: u.untuk,
              jenis: "umpan-koreksi",
              data: { nama: me.viewer.nama, langkah: "dicabut" },
              tautan: `/umpan-balik/${u.skp}`,
            },
            c.var.now,
          ),
        ],
      };
    },
    "/umpan-balik?dicabut=ya",
  );

export const balas = (c: At<"id">) =>
  langkah(c, ({ u, me }, typed) => {
    const may = bolehBalas(u, me.viewer);
    if (!may.ok) return may;
    const balasan = typed.balasan ?? "";
    if (balasan === "") return { balasan: "isi-kosong" as const };
    if (balasan.length > 4000) return { balasan: "isi-panjang" as const };
    return {
      tindakan: "umpan-balik.balas",
      statements: [
        change`UPDATE umpan_balik SET balasan = ${balasan}, dibalas_pada = ${c.var.now}
          WHERE id = ${u.id} AND untuk = ${me.viewer.pegawai} AND dibalas_pada IS NULL`,
        guardStatement(),
        noticeStatement(
          {
            kepada: u.dari,
            jenis: "umpan-balasan",
            data: { nama: me.viewer.nama },
            tautan: `/umpan-balik/satu/${u.id}`,
          },
          c.var.now,
        ),
      ],
    };
  });

/** A result that the giver called by his own name is put with the one it belongs to: by the employee or his penilai. */
export const tempatkan = (c: At<"id">) =>
  langkah(c, ({ u, me, judul }, typed) => {
    const may = mayPlace(u, me.viewer.pegawai);
    if (!may.ok) return may;
    const rhk = judul.find((j) => `rhk:${j.id}` === typed.sasaran)?.id;
    if (rhk === undefined) return { sasaran: "sasaran-salah" as const };
    return {
      tindakan: "umpan-balik.tempatkan",
      statements: [
        change`UPDATE umpan_balik AS u SET rhk = ${rhk} WHERE id = ${u.id} AND rhk = '' AND NOT ${ditandatangani}`,
        guardStatement(),
      ],
    };
  });

const mayCorrect = (c: C, { u, me }: Loaded) =>
  bolehKoreksi({ ...u, sudahDitandatangani: u.ditandatangani === 1 }, me.viewer, c.var.now);

const mayPlace = (u: SatuRow, me: string): Result<true> => {
  if (me !== u.untuk && me !== u.penilai) return tolak("bukan-pihak-skp");
  if (u.ditandatangani === 1) return tolak("evaluasi-sudah-ditandatangani");
  return u.rhk === "" ? accept(true) : tolak("permintaan-selesai");
};

/** What stood there, before it changes. */
const keep = (u: SatuRow, langkah: LamaRow["langkah"], alasan: string, oleh: string, now: number) =>
  change`INSERT INTO umpan_balik_lama (id, umpan_balik, skp, untuk, dari, langkah, nada, rhk, nilai, isi, tanggal, alasan, pada)
    SELECT ${newId(now)}, id, skp, untuk, dari, ${langkah}, nada, rhk, nilai, isi, tanggal, ${alasan}, ${now}
    FROM umpan_balik WHERE id = ${u.id} AND dari = ${oleh}`;

type Tulisan = { readonly tindakan: string; readonly statements: readonly Statement<unknown>[] };
type Putusan = Refusal | Tulisan | Salah;
const isRefusal = (p: Putusan): p is Refusal => "ok" in p;
const isTulisan = (p: Putusan): p is Tulisan => "statements" in p;

async function langkah(
  c: At<"id">,
  decide: (file: Loaded, typed: Typed) => Putusan,
  menuju?: string,
): Promise<Response> {
  const typed = await readTyped(c);
  const file = await load(c);
  const to = baseOf(c) + (menuju ?? `/umpan-balik/satu/${file.u.id}?tersimpan=ya`);
  const again = (refusal: Refusal) => show(c, file, { typed, refusal });
  const putusan = decide(file, typed);
  if (isRefusal(putusan)) return answer(c, putusan, { to, again });
  if (!isTulisan(putusan)) {
    c.status(422);
    return show(c, file, { typed, errors: putusan });
  }
  const audit = {
    pada: c.var.now,
    oleh: file.me.viewer.pegawai,
    tindakan: putusan.tindakan,
    objek: file.u.skp,
    rincian: { umpanBalik: file.u.id },
  };
  const recorded: Recorded = await write(c.var.db, audit, putusan.statements, commandTo(c, to));
  return recorded === "berubah" ? answer(c, changedMeanwhile, { to, again }) : c.redirect(to, 303);
}

type Loaded = Awaited<ReturnType<typeof load>>;
async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows: hasil } = await page(c, (who) => [
    satuStatement(id, who, today),
    judulStatement(
      sql`(SELECT skp FROM umpan_balik WHERE id = ${id} AND rhk = '')`,
      sql`(skp.pegawai = ${who} OR skp.penilai = ${who})`,
    ),
    // The trace of a correction is read by whoever reads the feedback.
    rows<LamaRow>`SELECT l.langkah, l.isi, l.pada FROM umpan_balik u JOIN skp ON skp.id = u.skp
        JOIN umpan_balik_lama l ON l.skp = u.skp AND l.umpan_balik = u.id
      WHERE u.id = ${id} AND (u.dari = ${who} OR (${visibleTo("skp", who, today)} AND ${readsFeedback(who, today)}))
      ORDER BY l.pada DESC LIMIT 20`,
  ]);
  const [[row], judul, lama] = hasil;
  return { me, u: found(row), judul, lama };
}

type Tried = { readonly typed?: Typed; readonly errors?: Salah; readonly refusal?: Refusal };
function show(c: C, file: Loaded, tried: Tried = {}) {
  const { lang, now, agency } = c.var;
  const t = umpanMintaWords[lang];
  const { u, me } = file;
  return c.render(
    <SatuPage
      {...file}
      base={baseOf(c)}
      zona={agency.zona}
      mayCorrect={mayCorrect(c, file).ok}
      mayReply={bolehBalas(u, me.viewer).ok}
      mayPlace={mayPlace(u, me.viewer.pegawai).ok}
      keSkp={u.dari !== me.viewer.pegawai || u.penilai === me.viewer.pegawai}
      tersimpan={c.req.method === "GET" && c.req.query("tersimpan") === "ya"}
      perintah={newId(now)}
      typed={tried.typed ?? {}}
      errors={tried.errors ?? {}}
      refused={tried.refusal && said(tried.refusal, lang)}
    />,
    {
      title: t.satuJudul,
      breadcrumb: [{ label: t.hub, href: `${baseOf(c)}/umpan-balik` }, { label: t.satuJudul }],
      failed: tried.refusal !== undefined || tried.errors !== undefined,
    },
  );
}
