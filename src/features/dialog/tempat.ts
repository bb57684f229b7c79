import type { SkpContent, SkpHead } from "../../data/agency/skp.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import type { BagianDialog } from "../../domain/dialog.ts";
import { type Perilaku, perilaku } from "../../domain/perilaku.ts";
import { dialogWords } from "../../i18n/dialog.ts";
import type { Lang } from "../../i18n/words.ts";

/** A place in the plan that can be talked about. */
export type Tempat = {
  /** "rhk.01J…": in addresses and forms. */
  readonly kunci: string;
  readonly bagian: BagianDialog;
  readonly rujukan: string;
  readonly nama: string;
  /** As it reads now. */
  readonly teks: string;
  /** RHK it belongs to; the pages shows it there. */
  readonly rhk?: string;
};

const bagianLampiran = ["sumberDaya", "skema", "konsekuensi"] as const;
const nilai = Object.keys(perilaku) as Perilaku[];
const kunciOf = (bagian: BagianDialog, rujukan: string) => (rujukan === "" ? bagian : `${bagian}.${rujukan}`);

/** Everything there is to talk about, in the order of the form. */
export function tempatDari(content: SkpContent, head: Pick<SkpHead, "pendekatan">, lang: Lang): Tempat[] {
  const t = dialogWords[lang].tempat;
  const of = (bagian: BagianDialog, rujukan: string, nama: string, teks: string, rhk?: string): Tempat => ({
    kunci: kunciOf(bagian, rujukan),
    bagian,
    rujukan,
    nama,
    teks,
    ...(rhk === undefined ? {} : { rhk }),
  });
  const ordered = [
    ...content.rhk.filter((r) => r.jenis === "utama"),
    ...content.rhk.filter((r) => r.jenis !== "utama"),
  ];
  return [
    of("umum", "", t.umum, ""),
    ...ordered.flatMap((r, at) => [
      of("rhk", r.id, t.rhk(at + 1), r.teks, r.id),
      ...r.indikator.flatMap((i, n) => [
        of("indikator", i.id, t.indikator(at + 1, n + 1), i.teks, r.id),
        ...(head.pendekatan === "kuantitatif"
          ? [of("target", i.id, t.target(at + 1, n + 1), i.target, r.id)]
          : []),
      ]),
    ]),
    ...nilai.map((n) => of("perilaku", n, t.perilaku(perilaku[n][lang]), content.perilaku[n] ?? "")),
    ...bagianLampiran.map((b) => of("lampiran", b, t.lampiran[b], content.lampiran[b].join("\n"))),
  ];
}

/** A result or an indicator is never empty; everything else may be. */
export const bolehKosong = ({ bagian }: Pick<Tempat, "bagian">): boolean =>
  !["rhk", "indikator"].includes(bagian);

/** The proposed text in its place, and nothing beside it. */
export function tulisStatements(
  skp: string,
  { bagian, rujukan }: Pick<Tempat, "bagian" | "rujukan">,
  teks: string,
): Statement<number>[] {
  switch (bagian) {
    case "rhk":
      return [change`UPDATE rhk SET teks = ${teks} WHERE id = ${rujukan} AND skp = ${skp}`];
    case "indikator":
      return [change`UPDATE indikator SET teks = ${teks} WHERE id = ${rujukan} AND skp = ${skp}`];
    case "target":
      return [change`UPDATE indikator SET target = ${teks} WHERE id = ${rujukan} AND skp = ${skp}`];
    case "perilaku":
      return teks === ""
        ? [change`DELETE FROM ekspektasi_perilaku WHERE skp = ${skp} AND nilai = ${rujukan}`]
        : [
            change`INSERT INTO ekspektasi_perilaku (skp, nilai, teks) VALUES (${skp}, ${rujukan}, ${teks})
              ON CONFLICT DO UPDATE SET teks = excluded.teks`,
          ];
    case "lampiran": {
      const jenis = rujukan === "sumberDaya" ? "sumber-daya" : rujukan;
      const baris = teks
        .split("\n")
        .map((b) => b.trim())
        .filter(Boolean);
      return [
        change`DELETE FROM lampiran WHERE skp = ${skp} AND jenis = ${jenis}`,
        change`INSERT INTO lampiran (skp, jenis, urut, teks)
          SELECT ${skp}, ${jenis}, key, value FROM json_each(${JSON.stringify(baris)})`,
      ];
    }
    case "umum":
      return [];
  }
}
