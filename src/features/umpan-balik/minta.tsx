import { sql } from "drizzle-orm";
import type { Context } from "hono";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { changedMeanwhile, guardStatement, write } from "../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../data/agency/statement.ts";
import {
  type Judul,
  judulStatement,
  type Kolega,
  untukStatement,
} from "../../data/agency/umpan-balik-orang.ts";
import { ID_PATTERN, newId, newSecret, sha256Hex } from "../../data/ids.ts";
import type { KeadaanSkp } from "../../domain/istilah.ts";
import { tolak } from "../../domain/penolakan.ts";
import type { Refusal } from "../../domain/result.ts";
import { tambahHari, tanggalPada } from "../../domain/tanggal.ts";
import { minta as bolehMinta, PERMINTAAN_TERBUKA, UMUR_TAUTAN_MS } from "../../domain/umpan-balik.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { said } from "../../i18n/penolakan.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { commandTo, type Lists, readLists } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { readPermintaan, type Salah } from "./baca-formulir.ts";
import { MintaPage, TautanPage } from "./minta-page.tsx";

type C = Context<AgencyEnv>;
type OwnSkp = { readonly id: string; readonly keadaan: KeadaanSkp; readonly terbuka: number };
type Loaded = {
  readonly me: Me;
  readonly skp: OwnSkp | undefined;
  readonly judul: readonly Judul[];
  readonly kepada: Kolega | undefined;
};

export const mintaForm = async (c: C): Promise<Response> =>
  show(c, await load(c, c.req.query("kepada") ?? ""));

export async function mintaKirim(c: C): Promise<Response> {
  const lists = await readLists(c);
  const file = await load(c, lists.kepada?.at(-1) ?? "");
  const { me, skp, judul, kepada } = file;
  const hub = `${baseOf(c)}/umpan-balik`;
  const again = (refusal: Refusal) => show(c, file, { lists, refusal });
  if (!skp) return answer(c, tolak("skp-belum-ditetapkan"), { to: hub, again });
  const may = bolehMinta({ pegawai: me.viewer.pegawai, keadaan: skp.keadaan }, me.viewer, skp.terbuka);
  if (!may.ok) return answer(c, may, { to: hub, again });
  const form = readPermintaan(lists, judul, me.viewer.pegawai, kepada !== undefined, c.var.today);
  if (!form.ok) {
    c.status(422);
    return show(c, file, { lists, errors: form.errors });
  }
  const p = form.data;
  const id = newId(c.var.now);
  const rahasia = p.kepada === null ? newSecret() : null;
  const to = rahasia === null ? `${hub}?diminta=${id}` : hub;
  const recorded = await write(
    c.var.db,
    {
      pada: c.var.now,
      oleh: me.viewer.pegawai,
      tindakan: "umpan-balik.minta",
      objek: skp.id,
      rincian: { permintaan: id, kepada: p.kepada ?? "luar" },
    },
    [
      change`INSERT INTO umpan_permintaan (id, skp, oleh, kepada, nama_luar, alamat_luar, sebutan, pertanyaan, sasaran,
          batas_tanggal, dibuat_pada, rahasia_hash, kedaluwarsa_pada)
        SELECT ${id}, id, pegawai, ${p.kepada}, ${p.namaLuar}, ${p.alamatLuar}, ${p.sebutan}, ${p.pertanyaan},
          ${JSON.stringify(p.sasaran)}, ${p.batas}, ${c.var.now}, ${rahasia && (await sha256Hex(rahasia))},
          ${rahasia && c.var.now + UMUR_TAUTAN_MS}
        FROM skp WHERE id = ${skp.id} AND pegawai = ${me.viewer.pegawai} AND keadaan = 'ditetapkan'
          AND (SELECT count(*) FROM umpan_permintaan WHERE oleh = ${me.viewer.pegawai} AND keadaan = 'terbuka') < ${PERMINTAAN_TERBUKA}`,
      guardStatement(),
      ...(p.kepada === null
        ? suratLuar(c, me, { ...p, token: rahasia ?? "" })
        : [
            noticeStatement(
              {
                kepada: p.kepada,
                jenis: "umpan-permintaan",
                data: { nama: me.viewer.nama, batas: p.batas },
                tautan: `/umpan-balik/permintaan/${id}`,
              },
              c.var.now,
            ),
          ]),
    ],
    commandTo(c, to),
  );
  if (recorded === "berubah") return answer(c, changedMeanwhile, { to, again });
  if (recorded === "sudah" || rahasia === null) return c.redirect(to, 303);
  return showLink(c, { nama: p.namaLuar, alamat: p.alamatLuar, token: rahasia });
}

/** A new secret for an open request to an outsider: the old one opens nothing any more. */
export async function tautanBaru(
  c: C,
  me: Me,
  p: { readonly id: string; readonly nama: string; readonly alamat: string },
) {
  const token = newSecret();
  const hub = `${baseOf(c)}/umpan-balik`;
  const recorded = await write(
    c.var.db,
    {
      pada: c.var.now,
      oleh: me.viewer.pegawai,
      tindakan: "umpan-balik.tautan-baru",
      objek: p.id,
    },
    [
      change`UPDATE umpan_permintaan SET rahasia_hash = ${await sha256Hex(token)},
          kedaluwarsa_pada = ${c.var.now + UMUR_TAUTAN_MS}
        WHERE id = ${p.id} AND oleh = ${me.viewer.pegawai} AND kepada IS NULL AND keadaan = 'terbuka'`,
      guardStatement(),
      ...suratLuar(c, me, { namaLuar: p.nama, alamatLuar: p.alamat, token }),
    ],
    commandTo(c, hub),
  );
  return recorded === "done" ? showLink(c, { nama: p.nama, alamat: p.alamat, token }) : recorded;
}

const alamatTautan = (c: C, token: string) => `${c.var.origin}/u/${c.var.agency.code}/${token}`;

/** Only where there is an address; the letter holds the link, and the outbox is not taken along (ekspor-tabel.ts). */
function suratLuar(
  c: C,
  me: Me,
  p: { readonly namaLuar: string; readonly alamatLuar: string; readonly token: string },
): Statement<number>[] {
  if (p.alamatLuar === "") return [];
  const t = umpanMintaWords.id;
  const { agency, now } = c.var;
  const isi = t.surat(
    p.namaLuar,
    me.viewer.nama,
    agency.nama,
    alamatTautan(c, p.token),
    tanggalPanjang(tanggalPada(now + UMUR_TAUTAN_MS, agency.zona), "id"),
  );
  return [
    change`INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada)
      VALUES (${newId(now)}, ${p.alamatLuar}, ${t.suratSubjek(me.viewer.nama)}, ${isi}, ${now}, ${now})`,
  ];
}

function showLink(c: C, p: { readonly nama: string; readonly alamat: string; readonly token: string }) {
  const { lang, agency, now } = c.var;
  const t = umpanMintaWords[lang];
  return c.render(
    <TautanPage
      base={baseOf(c)}
      nama={p.nama}
      alamat={p.alamat}
      tautan={alamatTautan(c, p.token)}
      sampai={tanggalPanjang(tanggalPada(now + UMUR_TAUTAN_MS, agency.zona), lang)}
    />,
    {
      title: t.tautanJudul,
      breadcrumb: [{ label: t.hub, href: `${baseOf(c)}/umpan-balik` }, { label: t.tautanJudul }],
    },
  );
}

async function load(c: C, kepada: string): Promise<Loaded> {
  const { today } = c.var;
  const dia = ID_PATTERN.test(kepada) ? kepada : "-";
  const { me, rows: hasil } = await page(c, (id) => {
    const kini = sql`(SELECT id FROM skp WHERE pegawai = ${id} AND dari <= ${today} AND sampai >= ${today}
      ORDER BY keadaan = 'ditetapkan' DESC, dari DESC LIMIT 1)`;
    return [
      rows<OwnSkp>`SELECT id, keadaan, (SELECT count(*) FROM umpan_permintaan WHERE oleh = skp.pegawai
        AND keadaan = 'terbuka') AS terbuka FROM skp WHERE id = ${kini}`,
      judulStatement(kini),
      untukStatement(dia, id, today),
    ];
  });
  const [[skp], judul, [orang]] = hasil;
  return { me, skp, judul, kepada: orang };
}

type Tried = { readonly lists?: Lists; readonly errors?: Salah; readonly refusal?: Refusal };
function show(c: C, file: Loaded, tried: Tried = {}) {
  const { lang, now, today } = c.var;
  const t = umpanMintaWords[lang];
  const closed = file.skp?.keadaan === "ditetapkan" ? null : said(tolak("skp-belum-ditetapkan"), lang);
  return c.render(
    <MintaPage
      base={baseOf(c)}
      judul={file.judul}
      kepada={file.kepada}
      luar={tried.lists ? tried.lists.nama !== undefined : c.req.query("luar") === "ya"}
      min={tambahHari(today, 1)}
      max={tambahHari(today, 60)}
      batas={tambahHari(today, 7)}
      perintah={newId(now)}
      lists={tried.lists ?? {}}
      errors={tried.errors ?? {}}
      closed={closed}
      refused={tried.refusal && said(tried.refusal, lang)}
    />,
    {
      title: t.mintaJudul,
      breadcrumb: [{ label: t.hub, href: `${baseOf(c)}/umpan-balik` }, { label: t.mintaJudul }],
      failed: tried.refusal !== undefined || tried.errors !== undefined,
    },
  );
}
