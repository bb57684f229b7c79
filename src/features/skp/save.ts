import type { SkpContent } from "../../data/agency/skp.ts";
import { change, type Statement } from "../../data/agency/statement.ts";

/** The whole text of a draft, whatever its size, in a handful of statements; only rows that differ are written. */
export function contentStatements(id: string, content: SkpContent): Statement<number>[] {
  const rhk = JSON.stringify(content.rhk.map(({ indikator: _, ...r }) => r));
  const indikator = JSON.stringify(content.rhk.flatMap((r) => r.indikator.map((i) => ({ ...i, rhk: r.id }))));
  return [
    change`DELETE FROM indikator WHERE skp = ${id}
      AND id NOT IN (SELECT value ->> 'id' FROM json_each(${indikator}))`,
    change`DELETE FROM rhk WHERE skp = ${id} AND id NOT IN (SELECT value ->> 'id' FROM json_each(${rhk}))`,
    change`INSERT INTO rhk (id, skp, jenis, klasifikasi, teks, penugasan_dari, rhk_pimpinan, rhk_pimpinan_teks,
        indikator_pimpinan, matriks, asal, urut)
      SELECT value ->> 'id', ${id}, value ->> 'jenis', value ->> 'klasifikasi', value ->> 'teks',
        value ->> 'penugasanDari', value ->> 'rhkPimpinan', value ->> 'rhkPimpinanTeks',
        value ->> 'indikatorPimpinan', value ->> 'matriks', coalesce(value ->> 'asal', ''), key
      FROM json_each(${rhk}) WHERE true
      ON CONFLICT (id) DO UPDATE SET jenis = excluded.jenis, klasifikasi = excluded.klasifikasi, teks = excluded.teks,
        penugasan_dari = excluded.penugasan_dari, rhk_pimpinan = excluded.rhk_pimpinan,
        rhk_pimpinan_teks = excluded.rhk_pimpinan_teks, indikator_pimpinan = excluded.indikator_pimpinan,
        matriks = excluded.matriks, asal = excluded.asal, urut = excluded.urut
      WHERE rhk.skp = excluded.skp
        AND (rhk.jenis, rhk.klasifikasi, rhk.teks, rhk.penugasan_dari, rhk.rhk_pimpinan, rhk.rhk_pimpinan_teks,
          rhk.indikator_pimpinan, rhk.matriks, rhk.asal, rhk.urut)
        IS NOT (excluded.jenis, excluded.klasifikasi, excluded.teks, excluded.penugasan_dari, excluded.rhk_pimpinan,
          excluded.rhk_pimpinan_teks, excluded.indikator_pimpinan, excluded.matriks, excluded.asal, excluded.urut)`,
    change`INSERT INTO indikator (id, rhk, skp, aspek, perspektif, teks, target, pk, lintasan, urut)
      SELECT value ->> 'id', value ->> 'rhk', ${id}, value ->> 'aspek', value ->> 'perspektif', value ->> 'teks',
        value ->> 'target', value ->> 'pk', coalesce(value ->> 'lintasan', '{}'), key
      FROM json_each(${indikator}) WHERE true
      ON CONFLICT (id) DO UPDATE SET rhk = excluded.rhk, aspek = excluded.aspek, perspektif = excluded.perspektif,
        teks = excluded.teks, target = excluded.target, pk = excluded.pk, lintasan = excluded.lintasan,
        urut = excluded.urut
      WHERE indikator.skp = excluded.skp
        AND (indikator.rhk, indikator.aspek, indikator.perspektif, indikator.teks, indikator.target, indikator.pk,
          indikator.lintasan, indikator.urut)
        IS NOT (excluded.rhk, excluded.aspek, excluded.perspektif, excluded.teks, excluded.target, excluded.pk,
          excluded.lintasan, excluded.urut)`,
    ...perilakuStatements(id, content.perilaku),
    ...lampiranStatements(id, content.lampiran),
  ];
}

export function perilakuStatements(id: string, perilaku: SkpContent["perilaku"]): Statement<number>[] {
  const all = JSON.stringify(perilaku);
  return [
    change`DELETE FROM ekspektasi_perilaku WHERE skp = ${id} AND nilai NOT IN (SELECT key FROM json_each(${all}))`,
    change`INSERT INTO ekspektasi_perilaku (skp, nilai, teks)
      SELECT ${id}, key, value FROM json_each(${all}) WHERE true
      ON CONFLICT DO UPDATE SET teks = excluded.teks WHERE teks <> excluded.teks`,
  ];
}

function lampiranStatements(id: string, lampiran: SkpContent["lampiran"]): Statement<number>[] {
  const { sumberDaya, skema, konsekuensi } = lampiran;
  const items = Object.entries({ "sumber-daya": sumberDaya, skema, konsekuensi });
  const all = JSON.stringify(
    items.flatMap(([jenis, list]) => list.map((teks, urut) => ({ jenis, urut, teks }))),
  );
  return [
    change`DELETE FROM lampiran WHERE skp = ${id} AND (jenis, urut) NOT IN
      (SELECT value ->> 'jenis', value ->> 'urut' FROM json_each(${all}))`,
    change`INSERT INTO lampiran (skp, jenis, urut, teks)
      SELECT ${id}, value ->> 'jenis', value ->> 'urut', value ->> 'teks' FROM json_each(${all}) WHERE true
      ON CONFLICT DO UPDATE SET teks = excluded.teks WHERE teks <> excluded.teks`,
  ];
}
