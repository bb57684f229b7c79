import type { SkpContent, SkpFrozen } from "../../data/agency/skp.ts";
import { canonical } from "../../data/canonical.ts";
import { sha256Hex } from "../../data/ids.ts";
import { tambahHari, tanggalPada } from "../../domain/tanggal.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import { identitasDari, jam, type SkpBenih, type Versi } from "./skp.ts";
import { insert, type Row } from "./tulis.ts";

/** The rows of plans as drafting, submitting and agreeing would have left them. */
export async function skpStatements(benih: Benih, orang: Orang, semua: readonly SkpBenih[]) {
  const isi = semua.flatMap((s) => (s.isi ? [{ skp: s.id, ...s.isi }] : []));
  const versi = await Promise.all(semua.flatMap((s) => s.versi.map((v) => versiRow(benih, orang, s, v))));
  return [
    ...insert(
      "skp",
      semua.map((s) => skpRow(benih, s)),
    ),
    ...insert("rhk", isi.flatMap(rhkRows)),
    ...insert("indikator", isi.flatMap(indikatorRows)),
    ...insert("ekspektasi_perilaku", isi.flatMap(perilakuRows)),
    ...insert("lampiran", isi.flatMap(lampiranRows)),
    ...insert("skp_versi", versi),
    ...insert(
      "pemberitahuan",
      semua.flatMap((s) => kabarRows(benih, orang, s)),
    ),
    ...insert(
      "riwayat",
      semua.flatMap((s) => riwayatRows(benih, s)),
    ),
  ];
}

/** The steps a plan has behind it, each with its instant and who took it. */
export function langkahSkp(benih: Benih, s: SkpBenih) {
  const tetap = s.versi[0];
  const dasar = tetap?.ditetapkan ?? (s.ditetapkan || tanggalPada(jam(s.dari, benih, 9, s.kode), benih.zona));
  const pada = (mundur: number, pukul: number) => jam(tambahHari(dasar, -mundur), benih, pukul, s.kode);
  const draf = { langkah: "edit", dari: "belum", ke: "draf", oleh: s.pegawai, pada: pada(6, 9) };
  const ajukan = { langkah: "submit", dari: "draf", ke: "diajukan", oleh: s.pegawai, pada: pada(1, 10) };
  const kembalikan = {
    ...{ langkah: "sendBack", dari: "diajukan", ke: "dikembalikan", oleh: s.penilai ?? "" },
    pada: pada(0, 11),
  };
  const tetapkan = {
    ...{ langkah: "approve", dari: "diajukan", ke: "ditetapkan", oleh: tetap?.oleh ?? "" },
    pada: tetap?.pada ?? 0,
  };
  if (s.keadaan === "belum") return [];
  if (s.keadaan === "draf") return [draf];
  if (s.keadaan === "diajukan") return [draf, ajukan];
  return s.keadaan === "dikembalikan" ? [draf, ajukan, kembalikan] : [draf, ajukan, tetapkan];
}

function skpRow(benih: Benih, s: SkpBenih): Row {
  const langkah = langkahSkp(benih, s);
  const kapan = (nama: string) => langkah.find((l) => l.langkah === nama)?.pada ?? null;
  return {
    id: s.id,
    pegawai: s.pegawai,
    penempatan: s.penempatan,
    unit: s.unit,
    penilai: s.penilai,
    atasan: s.atasan,
    tahun: s.tahun,
    dari: s.dari,
    sampai: s.sampai,
    kelompok: s.kelompok,
    pendekatan: s.pendekatan,
    keadaan: s.keadaan,
    versi: langkah.length,
    revisi: langkah.length === 0 ? 0 : 3,
    diajukan_pada: kapan("submit"),
    dibaca_pada: kapan("approve") ?? kapan("sendBack"),
    ditetapkan_pada: s.versi.at(-1)?.pada ?? null,
    diubah_pada: s.versi.at(-1)?.pada ?? langkah.at(-1)?.pada ?? jam(s.dari, benih, 8, s.kode),
  };
}

const riwayatRows = (benih: Benih, s: SkpBenih): Row[] =>
  langkahSkp(benih, s).map((l, at) => ({ objek: s.id, versi: at + 1, jenis: "skp", ...l }));

async function versiRow(benih: Benih, orang: Orang, s: SkpBenih, v: Versi): Promise<Row> {
  const frozen: SkpFrozen = {
    ...v.isi,
    bentuk: { kelompok: s.kelompok, pendekatan: s.pendekatan, dari: s.dari, sampai: s.sampai },
    pihak: {
      pegawai: identitasDari(orang, s.pegawai, v.ditetapkan),
      penilai: identitasDari(orang, v.oleh, v.ditetapkan),
      diajukanPada: jam(tambahHari(v.ditetapkan, -1), benih, 10, s.kode),
      ditetapkanPada: v.pada,
    },
  };
  const isi = canonical(frozen);
  return {
    skp: s.id,
    nomor: v.nomor,
    isi,
    hash: await sha256Hex(isi),
    berlaku_dari: v.berlakuDari,
    ditetapkan_pada: v.pada,
    ditetapkan_oleh: v.oleh,
  };
}

type Isi = SkpContent & { readonly skp: string };

const rhkRows = ({ skp, rhk }: Isi): Row[] =>
  rhk.map((r, urut) => ({
    id: r.id,
    skp,
    jenis: r.jenis,
    klasifikasi: r.klasifikasi,
    teks: r.teks,
    penugasan_dari: r.penugasanDari,
    rhk_pimpinan: r.rhkPimpinan,
    rhk_pimpinan_teks: r.rhkPimpinanTeks,
    indikator_pimpinan: r.indikatorPimpinan ?? null,
    matriks: r.matriks ?? null,
    asal: r.asal ?? "",
    urut,
  }));

const indikatorRows = ({ skp, rhk }: Isi): Row[] =>
  rhk.flatMap((r, rhkKe) =>
    r.indikator.map(({ manual: _, ...i }, at) => ({
      ...i,
      pk: i.pk ?? null,
      lintasan: JSON.stringify(i.lintasan ?? {}),
      rhk: r.id,
      skp,
      urut: rhkKe * 100 + at,
    })),
  );

const perilakuRows = ({ skp, perilaku }: Isi): Row[] =>
  Object.entries(perilaku).map(([nilai, teks]) => ({ skp, nilai, teks }));

const lampiranRows = ({ skp, lampiran }: Isi): Row[] =>
  (
    [
      ["sumber-daya", lampiran.sumberDaya],
      ["skema", lampiran.skema],
      ["konsekuensi", lampiran.konsekuensi],
    ] as const
  ).flatMap(([jenis, daftar]) => daftar.map((teks, urut) => ({ skp, jenis, urut, teks })));

/** Of a plan on its way: whoever has it now was told. What was agreed long ago is no news. */
function kabarRows(benih: Benih, orang: Orang, s: SkpBenih): Row[] {
  const akhir = langkahSkp(benih, s).at(-1);
  const kepada = s.keadaan === "diajukan" ? s.penilai : s.keadaan === "dikembalikan" ? s.pegawai : null;
  if (!akhir || !kepada) return [];
  const nama = (id: string | null) => orang.pegawai.find((p) => p.id === id)?.nama ?? "";
  const data = { nama: nama(s.pegawai), penilai: nama(s.penilai), tahun: s.tahun };
  return [
    {
      id: idOf(akhir.pada, `kabar ${s.id}`),
      pegawai: kepada,
      jenis: `skp-${s.keadaan}`,
      data: JSON.stringify(data),
      tautan: `/skp/${s.id}`,
      dibuat_pada: akhir.pada,
    },
  ];
}
