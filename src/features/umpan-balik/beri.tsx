import { sql } from "drizzle-orm";
import type { Context } from "hono";
import { changedMeanwhile, write } from "../../data/agency/riwayat.ts";
import { rows } from "../../data/agency/statement.ts";
import {
  dekatStatement,
  FOUND,
  faktaDari,
  judulStatement,
  kolegaStatement,
  type UntukRow,
  untukStatement,
} from "../../data/agency/umpan-balik-orang.ts";
import { giveStatements } from "../../data/agency/umpan-balik-tulis.ts";
import { newId } from "../../data/ids.ts";
import { tolak } from "../../domain/penolakan.ts";
import type { Refusal } from "../../domain/result.ts";
import { BUKAN_PENILAI, peranPemberi } from "../../domain/umpan-balik.ts";
import { said } from "../../i18n/penolakan.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { cleanText, commandTo, readTyped, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { readSatu, type Salah } from "./baca-formulir.ts";
import { BeriPage, CariPage } from "./beri-page.tsx";

type C = Context<AgencyEnv>;

/** Anybody of the agency may be found, by name or unit. */
export async function cari(c: C): Promise<Response> {
  const q = cleanText(c.req.query("q") ?? "").slice(0, 100);
  const { today } = c.var;
  const { rows: hasil } = await page(c, (me) => [
    q === "" ? dekatStatement(me, today) : kolegaStatement(q, me, today),
  ]);
  const { lang } = c.var;
  const t = umpanMintaWords[lang];
  const [kolega] = hasil;
  return c.render(
    <CariPage base={baseOf(c)} q={q} kolega={kolega.slice(0, FOUND)} banyak={kolega.length > FOUND} />,
    { title: t.beri, breadcrumb: jejak(c, t.beri) },
  );
}

export const beriForm = async (c: At<"pegawai">): Promise<Response> => show(c, await load(c));

export async function beri(c: At<"pegawai">): Promise<Response> {
  const typed = await readTyped(c);
  const file = await load(c);
  const { untuk, me, peran } = file;
  const again = (refusal: Refusal) => show(c, file, { typed, refusal });
  const to = `${baseOf(c)}/umpan-balik?terkirim=${untuk.id}`;
  if (!peran.ok) return answer(c, peran, { to, again });
  if (untuk.skp === null || untuk.dari === null || untuk.sampai === null)
    return answer(c, tolak("skp-belum-ditetapkan"), { to, again });
  const masa = { dari: untuk.dari, sampai: untuk.sampai, today: c.var.today };
  const form = readSatu(typed, masa, file.judul, file.bukti);
  if (!form.ok) {
    c.status(422);
    return show(c, file, { typed, errors: form.errors });
  }
  const { butir, ...rest } = form.data;
  const given = giveStatements({
    ...rest,
    skp: untuk.skp,
    untuk: untuk.id,
    dari: me.viewer.pegawai,
    nama: me.viewer.nama,
    jabatan: untuk.namaJabatanPemberi ?? "",
    peran: peran.value,
    butir: [butir],
    now: c.var.now,
  });
  const audit = {
    pada: c.var.now,
    oleh: me.viewer.pegawai,
    tindakan: "umpan-balik.beri",
    objek: untuk.skp,
    rincian: { umpanBalik: given.ids, bentuk: rest.bentuk, sebagai: peran.value.pemberi },
  };
  const recorded = await write(c.var.db, audit, given.statements, commandTo(c, to));
  return recorded === "berubah" ? answer(c, changedMeanwhile, { to, again }) : c.redirect(to, 303);
}

export type BeriFile = {
  readonly me: C["var"]["me"] & object;
  readonly untuk: UntukRow;
  readonly judul: readonly { readonly id: string; readonly teks: string }[];
  readonly bukti: readonly { readonly id: string; readonly nama: string }[];
  readonly peran: ReturnType<typeof peranPemberi>;
};

/** The titles of the plan are for its penilai; what a colleague means he names himself. */
async function load(c: At<"pegawai">): Promise<BeriFile> {
  const { pegawai } = c.req.valid("param");
  const { today } = c.var;
  const kini = sql`(SELECT id FROM skp WHERE pegawai = ${pegawai} AND keadaan = 'ditetapkan' AND dari <= ${today}
    AND sampai >= ${today} ORDER BY dari DESC LIMIT 1)`;
  const { me, rows: hasil } = await page(c, (id) => [
    untukStatement(pegawai, id, today),
    judulStatement(kini, sql`skp.penilai = ${id}`),
    rows<{ readonly id: string; readonly nama: string }>`
      SELECT DISTINCT b.id, b.nama FROM skp CROSS JOIN bukti_kaitan k ON k.skp = skp.id
        CROSS JOIN bukti b ON b.id = k.bukti AND b.keadaan = 'tersimpan'
      WHERE skp.id = ${kini} AND skp.penilai = ${id} ORDER BY b.tersimpan_pada DESC LIMIT 50`,
  ]);
  const [[untuk], judul, bukti] = hasil;
  const orang = found(untuk);
  return { me, untuk: orang, judul, bukti, peran: peranPemberi(faktaDari(orang, me.viewer.pegawai)) };
}

type Tried = { readonly typed?: Typed; readonly errors?: Salah; readonly refusal?: Refusal };
function show(c: C, file: BeriFile, tried: Tried = {}) {
  const { lang, now, today } = c.var;
  const t = umpanMintaWords[lang];
  const title = t.beriJudul(file.untuk.nama);
  const closed = file.peran.ok
    ? file.untuk.skp === null
      ? tolak("skp-belum-ditetapkan")
      : null
    : file.peran;
  // Oneself opens no form to give to oneself.
  if (closed?.kind === "hak" && c.req.method === "GET") c.status(403);
  const berkala =
    file.peran.ok && file.peran.value.pemberi === "pimpinan" && file.peran.value.sebutan !== BUKAN_PENILAI;
  return c.render(
    <BeriPage
      {...file}
      here={c.req.path}
      today={today}
      perintah={newId(now)}
      typed={tried.typed ?? { bentuk: berkala ? "berkala" : "insidentil" }}
      errors={tried.errors ?? {}}
      closed={closed && said(closed, lang)}
      refused={tried.refusal && said(tried.refusal, lang)}
    />,
    { title, breadcrumb: jejak(c, title), failed: tried.refusal !== undefined || tried.errors !== undefined },
  );
}

const jejak = (c: C, title: string) => [
  { label: umpanMintaWords[c.var.lang].hub, href: `${baseOf(c)}/umpan-balik` },
  { label: title },
];
