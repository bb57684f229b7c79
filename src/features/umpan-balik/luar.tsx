import { sql } from "drizzle-orm";
import type { Context } from "hono";
import { Hono } from "hono";
import { guardStatement, write } from "../../data/agency/riwayat.ts";
import { judulStatement } from "../../data/agency/umpan-balik-orang.ts";
import { giveStatements } from "../../data/agency/umpan-balik-tulis.ts";
import { sha256Hex } from "../../data/ids.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { tautanBerlaku } from "../../domain/umpan-balik.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped, type Typed } from "../../web/form.ts";
import { networkOf } from "../../web/network.ts";
import { readJawaban, type Salah } from "./baca-formulir.ts";
import { ditanyaDari } from "./bagian.tsx";
import { LuarPage } from "./luar-page.tsx";
import { settle } from "./permintaan.tsx";
import { ditanyakan, type PermintaanRow, permintaanTautanStatement, sasaranDari } from "./permintaan-data.ts";

type C = Context<AgencyEnv>;

/**
 * Without an account: whoever holds the link of an open request sees who asks, what, and in which agency – and nothing
 * else. Looking changes nothing; one answer, and it is settled. Unknown, withdrawn and expired links look the same.
 */
export const umpanLuar = new Hono<AgencyEnv>()
  .get("/:token", async (c) => {
    const asked = await load(c);
    return asked === "pelan" ? slow(c) : show(c, asked);
  })
  .post("/:token", async (c) => {
    const typed = await readTyped(c);
    const asked = await load(c);
    if (asked === "pelan") return slow(c);
    const { p, judul } = asked;
    if (!p || !tautanBerlaku(p, c.var.now)) return show(c, asked);
    // A field no person sees: whatever fills it in is thanked and not heard.
    if (typed.situs) return c.redirect(c.req.path, 303);
    const form = readJawaban(typed, ditanyaDari(sasaranDari(p), judul, c.var.lang));
    const jabatan = (typed.jabatan ?? "").replaceAll("\n", " ").slice(0, 200);
    if (!form.ok) {
      c.status(422);
      return show(c, asked, { typed, errors: form.errors });
    }
    const given = giveStatements({
      skp: p.skp,
      untuk: p.oleh,
      dari: null,
      nama: p.namaKepada,
      jabatan,
      peran: { pemberi: "pihak-lain", sebutan: p.sebutan },
      bentuk: "insidentil",
      cara: "tidak-langsung",
      tanggal: c.var.today,
      permintaan: p.id,
      butir: form.data,
      now: c.var.now,
    });
    await write(
      c.var.db,
      {
        pada: c.var.now,
        oleh: null,
        tindakan: "umpan-balik.jawab-luar",
        objek: p.skp,
        rincian: { permintaan: p.id, umpanBalik: given.ids },
      },
      [settle(p.id, "dijawab", c.var.now), guardStatement(), ...given.statements],
    );
    // Twice at once is one answer: the page says thank you to both.
    return c.redirect(c.req.path, 303);
  });

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
type Loaded = {
  readonly p: PermintaanRow | undefined;
  readonly judul: readonly { id: string; teks: string }[];
};

/** Known or not, the same questions are asked of the database; each network may ask so often and no more. */
async function load(c: C): Promise<Loaded | "pelan"> {
  c.header("x-robots-tag", "noindex, nofollow");
  c.header("referrer-policy", "no-referrer");
  if (!(await c.var.mayTry(`umpan ${c.var.agency.code} ${networkOf(c)}`))) return "pelan";
  const token = c.req.param("token") ?? "";
  const hash = TOKEN.test(token) ? await sha256Hex(token) : "-";
  const id = sql`(SELECT id FROM umpan_permintaan WHERE rahasia_hash = ${hash})`;
  const [[p], judul] = await c.var.db.batch([
    permintaanTautanStatement(hash, c.var.today),
    judulStatement(sql`(SELECT skp FROM umpan_permintaan WHERE rahasia_hash = ${hash})`, ditanyakan(id)),
  ]);
  return { p, judul };
}

function slow(c: C) {
  c.status(429);
  const t = umpanMintaWords[c.var.lang];
  return c.render(<LuarPage keadaan="pelan" />, { title: t.luarJudul });
}

function show(c: C, { p, judul }: Loaded, tried: { readonly typed?: Typed; readonly errors?: Salah } = {}) {
  const { lang, now, agency } = c.var;
  const t = umpanMintaWords[lang];
  if (p?.keadaan === "dijawab") return c.render(<LuarPage keadaan="terima" />, { title: t.luarTerima });
  if (!p || !tautanBerlaku(p, now)) {
    c.status(404);
    return c.render(<LuarPage keadaan="habis" />, { title: t.luarHabis });
  }
  return c.render(
    <LuarPage
      keadaan="terbuka"
      here={c.req.path}
      p={p}
      instansi={agency.nama}
      sampai={tanggalPanjang(tanggalPada(p.kedaluwarsaPada ?? now, agency.zona), lang)}
      ditanya={ditanyaDari(sasaranDari(p), judul, lang)}
      typed={tried.typed ?? {}}
      errors={tried.errors ?? {}}
    />,
    { title: t.luarJudul, failed: tried.errors !== undefined },
  );
}
