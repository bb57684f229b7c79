import { sql } from "drizzle-orm";
import type { Context } from "hono";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { changedMeanwhile, guardStatement, type Recorded, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { faktaDari, judulStatement, untukStatement } from "../../data/agency/umpan-balik-orang.ts";
import { giveStatements } from "../../data/agency/umpan-balik-tulis.ts";
import { newId } from "../../data/ids.ts";
import { tolak } from "../../domain/penolakan.ts";
import type { Refusal } from "../../domain/result.ts";
import { peranPemberi } from "../../domain/umpan-balik.ts";
import { said } from "../../i18n/penolakan.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { commandTo, readTyped, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { found, NotAllowed } from "../../web/stops.ts";
import { readJawaban, type Salah } from "./baca-formulir.ts";
import { ditanyaDari } from "./bagian.tsx";
import { tautanBaru } from "./minta.tsx";
import { ditanyakan, permintaanStatement, sasaranDari } from "./permintaan-data.ts";
import { PermintaanPage } from "./permintaan-page.tsx";

type C = Context<AgencyEnv>;

export const permintaan = async (c: At<"id">): Promise<Response> => show(c, await load(c));

/** Whatever of what was asked is answered becomes feedback, and the request is settled with it. */
export async function jawab(c: At<"id">): Promise<Response> {
  const typed = await readTyped(c);
  const file = await load(c);
  const { me, p, untuk } = file;
  const hub = `${baseOf(c)}/umpan-balik`;
  const to = `${hub}?terkirim=${p.oleh}`;
  const again = (refusal: Refusal) => show(c, file, { typed, refusal });
  if (p.kepada !== me.viewer.pegawai) throw new NotAllowed();
  if (p.keadaan !== "terbuka") return answer(c, tolak("permintaan-selesai"), { to, again });
  const peran = untuk ? peranPemberi(faktaDari(untuk, me.viewer.pegawai)) : tolak("skp-belum-ditetapkan");
  if (!peran.ok) return answer(c, peran, { to, again });
  const form = readJawaban(typed, file.ditanya);
  if (!form.ok) {
    c.status(422);
    return show(c, file, { typed, errors: form.errors });
  }
  const given = giveStatements({
    skp: p.skp,
    untuk: p.oleh,
    dari: me.viewer.pegawai,
    nama: me.viewer.nama,
    jabatan: untuk?.namaJabatanPemberi ?? "",
    // The line of the plan decides who is its pimpinan; a later line does not.
    peran: peran.value,
    bentuk: "insidentil",
    cara: "tidak-langsung",
    tanggal: c.var.today,
    permintaan: p.id,
    butir: form.data,
    now: c.var.now,
  });
  const recorded = await write(
    c.var.db,
    audit(c, "umpan-balik.jawab", p.skp, me.viewer.pegawai, { permintaan: p.id, umpanBalik: given.ids }),
    [settle(p.id, "dijawab", c.var.now), guardStatement(), ...given.statements],
    commandTo(c, to),
  );
  return recorded === "berubah" ? answer(c, changedMeanwhile, { to, again }) : c.redirect(to, 303);
}

/** Nobody has to. Whoever asked hears that there will be no answer, and no reason is demanded. */
export async function tolakMinta(c: At<"id">): Promise<Response> {
  const typed = await readTyped(c);
  const file = await load(c);
  const { me, p } = file;
  const to = `${baseOf(c)}/umpan-balik`;
  const again = (refusal: Refusal) => show(c, file, { typed, refusal });
  if (p.kepada !== me.viewer.pegawai) throw new NotAllowed();
  if (p.keadaan !== "terbuka") return answer(c, tolak("permintaan-selesai"), { to, again });
  const recorded = await write(
    c.var.db,
    audit(c, "umpan-balik.tolak-permintaan", p.skp, me.viewer.pegawai, { permintaan: p.id }),
    [
      settle(p.id, "ditolak", c.var.now),
      guardStatement(),
      noticeStatement(
        {
          kepada: p.oleh,
          jenis: "umpan-permintaan-ditolak",
          data: { nama: me.viewer.nama },
          tautan: "/umpan-balik",
        },
        c.var.now,
      ),
    ],
    commandTo(c, to),
  );
  return done(c, recorded, to, again);
}

/** By who asked, any time: an outsider's link opens nothing from then on. */
export async function cabutMinta(c: At<"id">): Promise<Response> {
  const typed = await readTyped(c);
  const file = await load(c);
  const { me, p } = file;
  const to = `${baseOf(c)}/umpan-balik`;
  const again = (refusal: Refusal) => show(c, file, { typed, refusal });
  if (p.oleh !== me.viewer.pegawai) throw new NotAllowed();
  if (p.keadaan !== "terbuka") return answer(c, tolak("permintaan-selesai"), { to, again });
  const recorded = await write(
    c.var.db,
    audit(c, "umpan-balik.cabut-permintaan", p.skp, me.viewer.pegawai, { permintaan: p.id }),
    [settle(p.id, "dicabut", c.var.now), guardStatement()],
    commandTo(c, to),
  );
  return done(c, recorded, to, again);
}

export async function perbaruiTautan(c: At<"id">): Promise<Response> {
  const typed = await readTyped(c);
  const file = await load(c);
  const { me, p } = file;
  const to = `${baseOf(c)}/umpan-balik`;
  const again = (refusal: Refusal) => show(c, file, { typed, refusal });
  if (p.oleh !== me.viewer.pegawai) throw new NotAllowed();
  if (p.keadaan !== "terbuka" || p.kepada !== null)
    return answer(c, tolak("permintaan-selesai"), { to, again });
  const made = await tautanBaru(c, me, { id: p.id, nama: p.namaKepada, alamat: p.alamatLuar });
  return typeof made === "string" ? done(c, made, to, again) : made;
}

export const settle = (id: string, keadaan: "dijawab" | "ditolak" | "dicabut", now: number) =>
  change`UPDATE umpan_permintaan SET keadaan = ${keadaan}, selesai_pada = ${now}
    WHERE id = ${id} AND keadaan = 'terbuka'`;

const audit = (c: C, tindakan: string, objek: string, oleh: string, rincian: Record<string, unknown>) => ({
  pada: c.var.now,
  oleh,
  tindakan,
  objek,
  rincian,
});

const done = (c: C, recorded: Recorded, to: string, again: (r: Refusal) => ReturnType<typeof show>) =>
  recorded === "berubah" ? answer(c, changedMeanwhile, { to, again }) : c.redirect(to, 303);

type Loaded = Awaited<ReturnType<typeof load>>;
async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows: hasil } = await page(c, (who) => {
    const milik = sql`(SELECT skp FROM umpan_permintaan WHERE id = ${id} AND (oleh = ${who} OR kepada = ${who}))`;
    return [
      permintaanStatement(id, who, today),
      judulStatement(milik, ditanyakan(id)),
      untukStatement(
        sql`(SELECT oleh FROM umpan_permintaan WHERE id = ${id} AND kepada = ${who})`,
        who,
        today,
      ),
    ];
  });
  const { lang } = c.var;
  const [[row], judul, [untuk]] = hasil;
  const p = found(row);
  return { me, p, untuk, ditanya: ditanyaDari(sasaranDari(p), judul, lang) };
}

type Tried = { readonly typed?: Typed; readonly errors?: Salah; readonly refusal?: Refusal };
function show(c: C, file: Loaded, tried: Tried = {}) {
  const { lang, now } = c.var;
  const t = umpanMintaWords[lang];
  const saya = file.p.kepada === file.me.viewer.pegawai;
  const title = saya ? t.jawabJudul(file.p.namaPeminta) : t.permintaanJudul;
  return c.render(
    <PermintaanPage
      p={file.p}
      ditanya={file.ditanya}
      saya={saya}
      base={baseOf(c)}
      perintah={newId(now)}
      typed={tried.typed ?? {}}
      errors={tried.errors ?? {}}
      refused={tried.refusal && said(tried.refusal, lang)}
    />,
    {
      title,
      breadcrumb: [{ label: t.hub, href: `${baseOf(c)}/umpan-balik` }, { label: title }],
      failed: tried.refusal !== undefined || tried.errors !== undefined,
    },
  );
}
