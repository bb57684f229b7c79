import { angka, type Baris, type Temuan, teks, temuan } from "./berkas.ts";

/**
 * The history played again: versions of a thing follow each other, each step begins where the last ended, each has
 * its row in the sealed trail, and the thing stands where the last step left it.
 */
export function periksaRiwayat(
  riwayat: readonly Baris[],
  jejak: readonly Baris[],
  berlaku: { readonly skp: readonly Baris[]; readonly evaluasi: readonly Baris[] },
): Temuan[] {
  const found: Temuan[] = [];
  const disegel = new Map(jejak.flatMap((b) => langkahJejak(b).map((kunci) => [kunci, b] as const)));
  const tercatat = new Set(riwayat.map(kunciLangkah));
  const perObjek = Map.groupBy(riwayat, (b) => teks(b, "objek"));
  for (const [objek, langkah] of perObjek) {
    langkah.sort((a, b) => angka(a, "versi") - angka(b, "versi"));
    for (const [n, b] of langkah.entries()) {
      const tempat = `${teks(b, "jenis")} ${objek} versi ${angka(b, "versi")}`;
      const dulu = langkah[n - 1];
      if (dulu && angka(b, "versi") !== angka(dulu, "versi") + 1)
        found.push(temuan("riwayat", tempat, `versi ${angka(dulu, "versi") + 1} tidak ada`));
      else if (dulu && MESIN.has(teks(b, "jenis")) && teks(dulu, "ke") !== teks(b, "dari"))
        found.push(
          temuan("riwayat", tempat, `mulai dari ${teks(b, "dari")}, padahal terakhir ${teks(dulu, "ke")}`),
        );
      const baris = disegel.get(kunciLangkah(b));
      if (!baris) found.push(temuan("riwayat", tempat, "tidak ada di jejak"));
      else if (angka(baris, "pada") !== angka(b, "pada") || (baris.oleh ?? null) !== (b.oleh ?? null))
        found.push(temuan("riwayat", tempat, "waktu atau pelakunya bukan yang tercatat di jejak"));
    }
  }
  for (const [kunci, b] of disegel)
    if (!tercatat.has(kunci))
      found.push(temuan("riwayat", `jejak baris ${angka(b, "baris")}`, "langkah ini tidak ada di riwayat"));
  for (const [jenis, semua] of Object.entries(berlaku))
    for (const b of semua) {
      const akhir = perObjek.get(teks(b, "id"))?.at(-1);
      // Of a plan that is being adjusted the last step is one of the adjustment.
      const kini = teks(b, "penyesuaian") || teks(b, "keadaan");
      if (akhir && teks(akhir, "ke") !== kini)
        found.push(
          temuan(
            "keadaan",
            `${jenis} ${teks(b, "id")}`,
            `${kini}, padahal langkah terakhirnya ${teks(akhir, "ke")}`,
          ),
        );
    }
  return found;
}

const MESIN: ReadonlySet<string> = new Set(["evaluasi"]);

const kunciLangkah = (b: Baris): string =>
  JSON.stringify([
    teks(b, "objek"),
    angka(b, "versi"),
    `${teks(b, "jenis")}.${teks(b, "langkah")}`,
    teks(b, "dari"),
    teks(b, "ke"),
  ]);

/** A row of the trail that says from where to where, as which version, is a step of a history. */
function langkahJejak(b: Baris): string[] {
  const r = JSON.parse(teks(b, "rincian") || "{}") as Record<string, unknown>;
  if (typeof r.versi !== "number" || typeof r.dari !== "string" || typeof r.ke !== "string") return [];
  return [JSON.stringify([teks(b, "objek"), r.versi, teks(b, "tindakan"), r.dari, r.ke])];
}
