import type { SkpFrozen } from "../../data/agency/skp.ts";
import { skpWords } from "../../i18n/skp.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { factsOf } from "./facts.ts";
import {
  cityStatement,
  factStatements,
  partiesStatement,
  type Version,
  versionsStatement,
} from "./queries.ts";
import { crumbs } from "./request.ts";
import type { SheetProps } from "./sheet.tsx";
import { VersionPage } from "./version-page.tsx";

export async function version(c: At<"id" | "nomor">) {
  const { id } = c.req.valid("param");
  const nomor = Number(c.req.valid("param").nomor);
  const { today, agency } = c.var;
  const asked = Number(/^[1-9]\d{0,5}$/.exec(c.req.query("banding") ?? "")?.[0] ?? 0);
  const { rows } = await page(c, (me) => [
    ...factStatements(id, me, today),
    partiesStatement(id, today),
    cityStatement(),
    versionsStatement(id, me, today, nomor, asked),
  ]);
  const facts = factsOf(rows, agency.zona);
  const [, , , parties, [city], versions] = rows;
  const one = found(versions.find((v) => v.nomor === nomor));
  const frozen = found(frozenOf(one));
  const { head } = facts;
  const t = skpWords[c.var.lang].versi;
  const sheet: SheetProps = {
    ...kopOf(one, { nama: agency.nama, kota: city?.kota ?? "" }),
    zona: agency.zona,
    bentuk: frozen.bentuk ?? head,
    content: frozen,
    pegawai: frozen.pihak?.pegawai ?? parties.find((p) => p.id === head.pegawai),
    penilai: frozen.pihak?.penilai ?? parties.find((p) => p.id === head.penilai),
    diajukanPada: frozen.pihak?.diajukanPada ?? null,
    ditetapkanPada: one.ditetapkanPada,
    notes: [],
  };
  const title = t.judul(head.tahun, nomor);
  const other = versions.find((v) => v.nomor !== nomor && v.isi !== "");
  return c.render(
    <VersionPage
      title={title}
      nama={head.nama}
      version={one}
      sheet={sheet}
      versions={versions}
      other={other && { nomor: other.nomor, isi: found(frozenOf(other)) }}
      here={`${baseOf(c)}/skp/${id}/versi/${nomor}`}
      berdampingan={c.req.query("tampil") === "berdampingan"}
    />,
    { title, breadcrumb: crumbs(c, facts, t.nomor(nomor)) },
  );
}

/** The agency as it was called when the version was agreed, as its PDF prints it; of a text not agreed, as today. */
export function kopOf(
  v: Pick<Version, "instansi"> | null | undefined,
  kini: Kop,
): Pick<SheetProps, "instansi" | "kota"> {
  const { nama, kota } = v?.instansi ? (JSON.parse(v.instansi) as Kop) : kini;
  return { instansi: nama, kota };
}
type Kop = { readonly nama: string; readonly kota: string };

export const frozenOf = (v: Version | undefined): SkpFrozen | null =>
  v?.isi ? (JSON.parse(v.isi) as SkpFrozen) : null;
