import { identitasStatement } from "../../data/agency/identitas.ts";
import {
  kotaStatement,
  peopleOf,
  periodeSkpStatement,
  realisasiStatement,
  umpanBalikStatement,
} from "../../data/agency/pelaksanaan.ts";
import { agreedStatement, type SkpFrozen, skpStatement } from "../../data/agency/skp.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { found } from "../../web/stops.ts";
import { type Rekaman, RekamanPage } from "./rekaman-page.tsx";

/** What the record of one period holds: for the page and for the paper, in one round trip. */
export async function openRekaman(c: At<"skp" | "periode">): Promise<Rekaman> {
  const { skp, periode } = c.req.valid("param");
  const { today, agency } = c.var;
  const { rows } = await page(c, (id) => [
    skpStatement(skp, id, today),
    agreedStatement(skp, id, today),
    periodeSkpStatement(skp, id, today),
    realisasiStatement(skp, periode, id, today),
    umpanBalikStatement(skp, id, today),
    identitasStatement(peopleOf(skp, id, today), today),
    kotaStatement,
  ]);
  const [[first], [agreed], periods, realisasi, items, orang, [instansi]] = rows;
  const head = found(first);
  // While an adjustment runs the plan's own row may already ask for the other approach.
  const isi = JSON.parse(found(agreed).isi) as SkpFrozen;
  const chosen = found(periods.find((p) => p.id === periode));
  return {
    head: { ...head, pendekatan: isi.bentuk?.pendekatan ?? head.pendekatan },
    content: isi,
    periode: chosen,
    realisasi,
    items: items.filter((u) => chosen.dari <= u.tanggal && u.tanggal <= chosen.sampai),
    instansi: agency.nama,
    kota: instansi?.kota ?? "",
    pegawai: orang.find((o) => o.id === head.pegawai),
    penilai: orang.find((o) => o.id === head.penilai),
  };
}

/** The record of one period as its official form. */
export async function rekaman(c: At<"skp" | "periode">): Promise<Response> {
  const isi = await openRekaman(c);
  const { head, periode } = isi;
  const t = umpanBalikWords[c.var.lang];
  const title = t.formulir(namaPeriode({ ...periode, tahun: head.tahun }, c.var.lang));
  return c.render(
    <RekamanPage {...isi} pdf={`/a/${c.var.agency.code}/umpan-balik/${head.id}/rekaman/${periode.id}/pdf`} />,
    {
      title,
      breadcrumb: [
        { label: t.judul(String(head.tahun)), href: `/a/${c.var.agency.code}/umpan-balik/${head.id}` },
        { label: title },
      ],
      paper: "lanskap",
    },
  );
}
