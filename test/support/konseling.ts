import { newId } from "../../src/data/ids.ts";
import type { Cast, Person } from "./cast.ts";
import { house, NOW } from "./house.ts";

type Fields = Readonly<Record<string, string>>;
export type Kasus = { readonly id: string; readonly path: string };

/** Words that stand nowhere else: whoever may not read them must find none of them on any page. */
export const KENARI = {
  masalah: "kenari-masalah-7f3a",
  ekspektasi: "kenari-ekspektasi-7f3a",
  uraian: "kenari-uraian-7f3a",
  tindakan: "kenari-tindakan-7f3a",
  rujukan: "kenari-rujukan-7f3a",
  kesepakatan: "kenari-kesepakatan-7f3a",
  tindakLanjut: "kenari-lanjut-7f3a",
  pembahasan: "kenari-pembahasan-7f3a",
  tempat: "kenari-tempat-7f3a",
  putusan: "kenari-putusan-7f3a",
} as const;

export const laporan = (skp: string): Fields => ({
  skp,
  diberitahuTanggal: "2026-11-10",
  diberitahuRujukan: `Tatap muka; umpan balik 3 Juni ${KENARI.rujukan}`,
  "masalah-harmonis": `memberi dukungan kepada rekan ${KENARI.masalah}`,
  ekspektasi: KENARI.ekspektasi,
  uraian: `Tiga kali berselisih di depan pelanggan ${KENARI.uraian}`,
  lainnya: "tidak",
  tindakan: `Dua umpan balik langsung ${KENARI.tindakan}`,
  pernyataan: "ya",
});

/** Hadi becomes the head of the unit marked for personnel: a unit of its own, led by him. */
export async function kepegawaianUji(cast: Cast, kepala: Person = cast.hadi): Promise<string> {
  const unit = newId(NOW);
  const { d1 } = cast;
  await d1.batch([
    d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(unit),
    d1
      .prepare(
        "INSERT INTO unit_versi (id, unit, dari, nama, induk) VALUES (?1, ?2, '2020-01-01', 'Bagian Kepegawaian', ?3)",
      )
      .bind(newId(NOW), unit, cast.unit.induk),
    d1
      .prepare(
        "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, memimpin, dari) VALUES (?1, ?2, ?3, 'Kepala Bagian Kepegawaian', 'administrator', 'plt', 1, '2024-01-01')",
      )
      .bind(newId(NOW), kepala.id, unit),
    d1.prepare("INSERT INTO unit_kepegawaian (unit, dari) VALUES (?1, '2024-01-01')").bind(unit),
  ]);
  return unit;
}

export async function laporUji(cast: Cast, skp: string): Promise<Kasus> {
  const { to } = await house().post(
    `${cast.base}/konseling/baru`,
    { ...laporan(skp), perintah: newId(NOW) },
    cast.bagas,
  );
  const id = to?.match(/konseling\/([0-9A-Z]{26})/)?.[1] ?? "";
  return { id, path: `${cast.base}/konseling/${id}` };
}

export const kasusOf = async (cast: Cast, id: string) =>
  (await cast.d1
    .prepare("SELECT keadaan, versi, konselor FROM konseling WHERE id = ?1")
    .bind(id)
    .first<{ keadaan: string; versi: number; konselor: string | null }>()) ?? {
    keadaan: "",
    versi: 0,
    konselor: null,
  };

export async function langkahUji(cast: Cast, k: Kasus, apa: string, who: Person, f: Fields = {}) {
  const { versi } = await kasusOf(cast, k.id);
  return house().post(`${k.path}/${apa}`, { versi: String(versi), perintah: newId(NOW), ...f }, who);
}

export const jadwal: Fields = {
  tanggal: "2026-11-22",
  jam: "09:30",
  tempat: `Ruang Konsultasi ${KENARI.tempat}`,
};
export const catatan: Fields = {
  tanggal: "2026-11-22",
  kesepakatan: `Menjaga nada bicara ${KENARI.kesepakatan}`,
  tindakLanjut: `Bertemu lagi dua pekan ${KENARI.tindakLanjut}`,
  pembahasan: `Latar belakang keluarga ${KENARI.pembahasan}`,
  pernyataan: "ya",
};

/** Up to a state, each step by whom it belongs to; Gita (an auditor) is the counsellor. */
export async function sampai(
  cast: Cast,
  k: Kasus,
  keadaan: "dipilih" | "ditunjuk" | "dijadwalkan" | "dicatat",
) {
  const { hadi, gita } = cast;
  await langkahUji(cast, k, "pemilihan", hadi);
  if (keadaan === "dipilih") return;
  await langkahUji(cast, k, "penunjukan", hadi, { nomor: gita.nip });
  if (keadaan === "ditunjuk") return;
  await langkahUji(cast, k, "jadwal", gita, jadwal);
  if (keadaan === "dijadwalkan") return;
  await langkahUji(cast, k, "catatan", gita, catatan);
}

/** A case about Ayu that Bagas reported, whatever the day of the house: she is not invited yet. */
export async function kasusUji(cast: Cast, skp: string): Promise<string> {
  const id = newId(NOW);
  await cast.d1
    .prepare(
      `INSERT INTO konseling (id, skp, unit, pegawai, pelapor, masalah, ekspektasi, uraian, lainnya, tindakan,
        diberitahu_tanggal, diberitahu_rujukan, dilaporkan_pada, diubah_pada)
       SELECT ?1, id, unit, pegawai, ?2, ?3, ?4, ?5, 0, ?6, '2026-10-01', ?7, ?8, ?8 FROM skp WHERE id = ?9`,
    )
    .bind(
      ...[id, cast.bagas.id, JSON.stringify({ harmonis: KENARI.masalah }), KENARI.ekspektasi],
      ...[KENARI.uraian, KENARI.tindakan, KENARI.rujukan, NOW - 86_400_000, skp],
    )
    .run();
  await cast.d1
    .prepare(
      "INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, pada) VALUES (?1, 1, 'konseling', 'lapor', '', 'dilaporkan', ?2, ?3)",
    )
    .bind(id, cast.bagas.id, NOW - 86_400_000)
    .run();
  return id;
}
