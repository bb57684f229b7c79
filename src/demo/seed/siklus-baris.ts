import type { StepSiklus } from "../../data/directory/siklus.ts";
import { sha256Hex } from "../../data/ids.ts";
import { PERJANJIAN_VERSI, teksPerjanjian } from "../../i18n/perjanjian.ts";
import { eka } from "../operator.ts";
import { tabel } from "../tabel.ts";
import { type Benih, KOLOM_PERAN, namaSurel, type Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import type { Awal, Bantuan } from "./siklus-awal.ts";
import type { Row } from "./tulis.ts";

const JAM = 3_600_000;

export function langkahDari(benih: Benih, a: Awal): StepSiklus[] {
  const id = (langkah: string, pada: number) => idOf(pada, `${benih.code} siklus ${langkah}`);
  const ke = { sampaiPada: null, tutupDari: null, ditangguhkanDari: null } as const;
  return [
    {
      id: id("ajukan", a.diajukan),
      versi: 0,
      langkah: "ajukan",
      dari: "uji-coba",
      ke: { ...ke, keadaan: "tinjau", oleh: "admin" },
      sebagai: "admin",
      oleh: null,
      alasan: "",
      pada: a.diajukan,
    },
    {
      id: id("setujui", a.disetujui),
      versi: 1,
      langkah: "setujui",
      dari: "tinjau",
      ke: { ...ke, keadaan: "aktif", oleh: "operator" },
      sebagai: "operator",
      oleh: eka.nama,
      alasan: a.catatan,
      pada: a.disetujui,
    },
  ];
}

type Admin = ReturnType<typeof adminDari>;
export function adminDari(benih: Benih, orang: Orang) {
  const kode = tabel(benih.peran, KOLOM_PERAN)
    .filter((p) => p.peran === "admin")
    .map((p) => p.kode);
  const [satu = "", dua = ""] = kode;
  const nama = orang.pegawai.find((p) => p.kode === satu)?.nama ?? "";
  return { id: orang.idPegawai(satu), kedua: orang.idPegawai(dua), nama, surel: namaSurel(nama, benih.code) };
}

function orangnya(orang: Orang, kode: string) {
  const p = orang.pegawai.find((x) => x.kode === kode);
  const jabatan = orang.penempatan.find((x) => x.kode === kode)?.jabatan ?? "";
  return { nama: p?.nama ?? "", nomor: p?.nomor ?? "", jabatan };
}

export const perjanjianRows = (benih: Benih, orang: Orang, a: Awal, oleh: string) => {
  const { nama, nomor, jabatan } = orangnya(orang, a.pejabat);
  return Promise.all(
    a.surat.map(async (s) => ({
      id: idOf(s.pada, `${benih.code} perjanjian ${s.versi}`),
      versi_teks: s.versi,
      hash: await sha256Hex(s.versi === PERJANJIAN_VERSI ? teksPerjanjian() : `naskah ${s.versi}`),
      nama,
      jabatan,
      nip: nomor,
      nomor_surat: s.nomor,
      tanggal: s.tanggal,
      oleh,
      pada: s.pada,
    })),
  );
};

/** Half an hour before it asked. */
export const kontakPada = (a: Awal): number => a.diajukan - JAM / 2;

export function kontakDari(benih: Benih, orang: Orang, a: Awal) {
  const { nama, jabatan } = orangnya(orang, a.kontak);
  const id = idOf(kontakPada(a), `${benih.code} kontak`);
  return { id, nama, jabatan, surel: namaSurel(nama, benih.code), telepon: a.telepon };
}

export const idIzin = (benih: Benih, b: Bantuan): string => idOf(b.dari, `${benih.code} izin bantuan`);
export const masukPada = (b: Bantuan): number => b.dari + 11 * 60_000;

export const izinRow = (benih: Benih, b: Bantuan, admin: Admin): Row => ({
  id: idIzin(benih, b),
  oleh: admin.id,
  alasan: b.alasan,
  jam: b.jam,
  dari_pada: b.dari,
  sampai_pada: b.dari + b.jam * JAM,
  dicabut_pada: b.dicabut,
  dicabut_oleh: admin.kedua,
});

/** Both admins were told each time, and have read it. */
export function kabarRows(benih: Benih, { bantuan: b, ...a }: Awal, admin: Admin): Row[] {
  const kabar = langkahDari(benih, a).map((s) => ({
    jenis: `siklus-${s.langkah}`,
    data: { alasan: s.alasan, sampai: 0 } as object,
    tautan: "/kelola/siklus",
    pada: s.pada,
  }));
  const tautan = "/kelola/bantuan-operator";
  if (b) {
    const izin = { nama: admin.nama, alasan: b.alasan, sampai: b.dari + b.jam * JAM };
    kabar.push({ jenis: "bantuan-izin", data: izin, tautan, pada: b.dari });
    const masuk = { operator: eka.nama, alasan: b.alasan };
    kabar.push({ jenis: "bantuan-masuk", data: masuk, tautan, pada: masukPada(b) });
  }
  return kabar.flatMap((k) =>
    [admin.id, admin.kedua].map((pegawai) => ({
      id: idOf(k.pada, `kabar ${k.jenis} ${pegawai}`),
      pegawai,
      jenis: k.jenis,
      data: JSON.stringify(k.data),
      tautan: k.tautan,
      dibuat_pada: k.pada,
      dibaca_pada: k.pada + JAM,
      surat: null,
    })),
  );
}
