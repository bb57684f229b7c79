import type { Context } from "hono";
import type { UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import { rows } from "../../data/agency/statement.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { kerjaCrumbs } from "../../web/kerja-tabs.tsx";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { HubPage } from "./hub-page.tsx";
import { dimintaStatement, sayaMintaStatement } from "./permintaan-data.ts";

export type SkpSaya = { readonly id: string; readonly tahun: number };
export type UntukSaya = UmpanBalik & { readonly skp: string };
export type SayaBeri = Pick<UmpanBalik, "id" | "isi" | "nada" | "tanggal"> & {
  readonly namaUntuk: string;
  readonly balasan: string;
};

/** Everything of feedback that is mine: about me, asked of me, asked by me, given by me. */
export async function hub(c: Context<AgencyEnv>): Promise<Response> {
  const { today, now, agency } = c.var;
  const kepada = c.req.query("terkirim") ?? "";
  const { rows: hasil } = await page(c, (me) => [
    rows<SkpSaya>`SELECT id, tahun FROM skp WHERE pegawai = ${me} AND keadaan = 'ditetapkan'
      AND sampai >= ${setahunLalu(today)} ORDER BY dari DESC LIMIT 4`,
    rows<UntukSaya>`
      SELECT u.id, u.skp, u.pemberi, u.sebutan, u.nama_pemberi AS namaPemberi, u.bentuk, u.cara, u.nada, u.rhk, u.nilai,
        u.tentang, u.isi, u.tanggal, u.balasan, u.tautan, u.dikoreksi_pada AS dikoreksiPada
      FROM skp s JOIN umpan_balik u ON u.skp = s.id
      WHERE s.pegawai = ${me} AND s.sampai >= ${setahunLalu(today)} ORDER BY u.tanggal DESC, u.dibuat_pada DESC LIMIT 8`,
    dimintaStatement(me, today),
    sayaMintaStatement(me, today),
    rows<SayaBeri>`
      SELECT u.id, u.isi, u.nada, u.tanggal, p.nama AS namaUntuk, u.balasan FROM umpan_balik u JOIN pegawai p ON p.id = u.untuk
      WHERE u.dari = ${me} ORDER BY u.tanggal DESC, u.dibuat_pada DESC LIMIT 15`,
    rows<{ readonly nama: string }>`
      SELECT nama FROM pegawai WHERE id = ${ID_PATTERN.test(kepada) ? kepada : "-"}
        AND EXISTS (SELECT 1 FROM umpan_balik WHERE dari = ${me} AND untuk = pegawai.id)`,
  ]);
  const { lang } = c.var;
  const [skp, untukSaya, diminta, sayaMinta, sayaBeri, [terkirim]] = hasil;
  return c.render(
    <HubPage
      base={baseOf(c)}
      today={today}
      now={now}
      zona={agency.zona}
      skp={skp}
      untukSaya={untukSaya}
      diminta={diminta}
      sayaMinta={sayaMinta}
      sayaBeri={sayaBeri}
      terkirim={terkirim?.nama}
      diminta1={sayaMinta.find((m) => m.id === c.req.query("diminta"))?.namaKepada}
      perintah={newId(now)}
    />,
    {
      title: umpanMintaWords[lang].hub,
      breadcrumb: kerjaCrumbs(baseOf(c), c.var.lang, umpanMintaWords[lang].hub),
    },
  );
}

const setahunLalu = (today: Tanggal): Tanggal => `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
