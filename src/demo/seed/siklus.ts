import { change } from "../../data/agency/statement.ts";
import { directoryBatch, forgetAgencies } from "../../data/directory/database.ts";
import { newsOfStep } from "../../data/directory/pool.ts";
import { type StepSiklus, stepStatements } from "../../data/directory/siklus.ts";
import { sha256Hex } from "../../data/ids.ts";
import { PERJANJIAN_VERSI, teksPerjanjian } from "../../i18n/perjanjian.ts";
import { eka } from "../operator.ts";
import { tabel } from "../tabel.ts";
import { type Benih, DIBUAT, KOLOM_PERAN, namaSurel, type Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import { baris } from "./kabar.ts";
import { insert, type Row, type Stage } from "./tulis.ts";

const JAM = 3_600_000;
const HARI = 24 * JAM;

type Surat = {
  readonly versi: string;
  readonly nomor: string;
  readonly tanggal: string;
  readonly pada: number;
};
type Awal = {
  /** Who spoke for the agency, and whom to ask about personal data. */
  readonly pejabat: string;
  readonly kontak: string;
  readonly telepon: string;
  readonly surat: readonly Surat[];
  readonly diajukan: number;
  readonly disetujui: number;
  readonly catatan: string;
  /** Leave for the operator that was given, used and taken back. */
  readonly bantuan?: Bantuan;
};
type Bantuan = {
  readonly alasan: string;
  readonly jam: number;
  readonly dari: number;
  readonly dicabut: number;
  /** Minutes after it was given, and the page that was read. */
  readonly dibaca: readonly (readonly [number, string])[];
};

/** The words of the first version are gone; of what was accepted then a hash remains, as of any old version. */
const NASKAH_PERTAMA = "2025-09";

const awal: Readonly<Record<string, Awal>> = {
  "kanwil-kencana": {
    pejabat: "P01",
    kontak: "P03",
    telepon: "(000) 555-0111",
    surat: [
      {
        versi: NASKAH_PERTAMA,
        nomor: "S-1187/SJ/2025",
        tanggal: "2025-10-02",
        pada: DIBUAT + HARI + 4 * JAM,
      },
      {
        versi: PERJANJIAN_VERSI,
        nomor: "S-1342/SJ/2026",
        tanggal: "2026-11-09",
        pada: Date.UTC(2026, 10, 10, 2, 25),
      },
    ],
    diajukan: DIBUAT + 5 * HARI,
    disetujui: DIBUAT + 6 * HARI + 2 * JAM,
    catatan: "Surat kesepakatan diterima, domain surel dinas cocok.",
    bantuan: {
      alasan: "Sesudah mutasi 25 September penilai di dua kantor tampak tertukar; mohon ikut melihat.",
      jam: 4,
      dari: Date.UTC(2026, 9, 1, 2, 10),
      dicabut: Date.UTC(2026, 9, 1, 3, 35),
      dibaca: [
        [12, "/"],
        [14, "/unit"],
        [21, "/pegawai"],
        [33, "/kelola/dokter"],
      ],
    },
  },
  "dinas-mutiara": {
    pejabat: "M01",
    kontak: "M02",
    telepon: "(000) 555-0147",
    surat: [
      {
        versi: NASKAH_PERTAMA,
        nomor: "500.5/214/DKC/2025",
        tanggal: "2025-10-06",
        pada: DIBUAT + 5 * HARI + JAM,
      },
      {
        versi: PERJANJIAN_VERSI,
        nomor: "500.5/297/DKC/2026",
        tanggal: "2026-11-12",
        pada: Date.UTC(2026, 10, 12, 1, 40),
      },
    ],
    diajukan: DIBUAT + 7 * HARI,
    disetujui: DIBUAT + 8 * HARI + JAM,
    catatan: "Kesepakatan ditandatangani kepala dinas; narahubung data pribadi sudah ada.",
  },
};

/** The agency's own side of how it went live; the directory's side follows (jalaniSiklus). */
export const siklusStage = (benih: Benih, orang: Orang): Stage => ({
  nama: "siklus",
  isi: async () => {
    const a = awal[benih.code];
    if (!a) return [];
    const admin = adminDari(benih, orang);
    return [
      change`UPDATE instansi SET surel_terbukti = ${admin.surel} WHERE id = 1 AND surel_terbukti IS NULL`,
      ...insert("perjanjian", await perjanjianRows(benih, orang, a, admin.id)),
      ...insert("kontak_pdp", [{ ...kontakDari(benih, orang, a), oleh: admin.id, pada: kontakPada(a) }]),
      // An agency that a visitor has moved on already keeps its own history.
      change`INSERT INTO siklus (id, versi, langkah, dari, ke, sebagai, oleh, alasan, sampai_pada, pada, berlaku_pada)
        SELECT value->>'id', value->>'versi' + 1, value->>'langkah', value->>'dari', value->>'$.ke.keadaan', value->>'sebagai',
          CASE value->>'sebagai' WHEN 'admin' THEN ${admin.id} END, value->>'alasan', NULL, value->>'pada', value->>'pada'
        FROM json_each(${JSON.stringify(langkahDari(benih, a))}) WHERE NOT EXISTS (SELECT 1 FROM siklus)`,
      ...insert("izin_bantuan", a.bantuan ? [izinRow(benih, a.bantuan, admin)] : []),
      ...insert("pemberitahuan", kabarRows(benih, a, admin)),
    ];
  },
});

/** What the trail of the agency tells of it. */
export async function jejakSiklus(benih: Benih, orang: Orang): Promise<Row[]> {
  const a = awal[benih.code];
  if (!a) return [];
  const { id: oleh, kedua } = adminDari(benih, orang);
  const { id: _, ...kontak } = kontakDari(benih, orang, a);
  const tulis = (pada: number, oleh: string | null, tindakan: string, rincian: object, objek = "instansi") =>
    baris(benih, pada, oleh, tindakan, objek, JSON.stringify(rincian), pada);
  const bantuan = (b: Bantuan) => {
    const [izin, operator] = [idIzin(benih, b), eka.nama];
    return [
      tulis(
        b.dari,
        oleh,
        "bantuan.izin",
        { jam: b.jam, alasan: b.alasan, sampai: b.dari + b.jam * JAM },
        izin,
      ),
      tulis(masukPada(b), null, "bantuan.masuk", { operator, operatorId: eka.id }, izin),
      ...b.dibaca.map(([menit, halaman]) =>
        tulis(b.dari + menit * 60_000, null, "bantuan.baca", { operator, halaman }, izin),
      ),
      tulis(b.dicabut, kedua, "bantuan.cabut", {}, izin),
    ];
  };
  return Promise.all([
    ...(await perjanjianRows(benih, orang, a, oleh)).map((p) =>
      tulis(Number(p.pada), oleh, "siklus.perjanjian", {
        versi: p.versi_teks,
        hash: p.hash,
        nama: p.nama,
        jabatan: p.jabatan,
        nomorSurat: p.nomor_surat,
        tanggal: p.tanggal,
      }),
    ),
    tulis(kontakPada(a), oleh, "siklus.kontak", kontak),
    ...langkahDari(benih, a).map((s) =>
      tulis(s.pada, s.sebagai === "admin" ? oleh : null, `siklus.${s.langkah}`, {
        dari: s.dari,
        ke: s.ke.keadaan,
        sebagai: s.sebagai,
        ...(s.oleh && { operator: s.oleh }),
        alasan: s.alasan,
        sampaiPada: null,
      }),
    ),
    ...(a.bantuan ? bantuan(a.bantuan) : []),
  ]);
}

/** The directory takes the steps as it takes anybody's, from where an agency begins; an agency that has moved, none. */
export async function jalaniSiklus(env: Env, benih: Benih, now: number): Promise<void> {
  const a = awal[benih.code];
  if (!a) return;
  const [id, steps] = [idOf(DIBUAT, benih.code), langkahDari(benih, a)];
  const news = steps
    .filter((s) => s.oleh !== null)
    .map((s) => newsOfStep(`siklus-${s.langkah}`, id, s.id, s.oleh ?? "", s.alasan, s.id, s.pada));
  await directoryBatch(env, [
    change`UPDATE agency SET keadaan = 'uji-coba' WHERE id = ${id} AND versi = 0`,
    ...steps.flatMap((s) => stepStatements(id, s)),
    ...news,
    // Awake now, and not on the day of the step.
    change`UPDATE agency SET bangun_pada = ${now} WHERE id = ${id} AND bangun_pada = ${a.disetujui}`,
  ]);
  forgetAgencies(env);
}

function langkahDari(benih: Benih, a: Awal): StepSiklus[] {
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
function adminDari(benih: Benih, orang: Orang) {
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

const perjanjianRows = (benih: Benih, orang: Orang, a: Awal, oleh: string) => {
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
const kontakPada = (a: Awal): number => a.diajukan - JAM / 2;

function kontakDari(benih: Benih, orang: Orang, a: Awal) {
  const { nama, jabatan } = orangnya(orang, a.kontak);
  const id = idOf(kontakPada(a), `${benih.code} kontak`);
  return { id, nama, jabatan, surel: namaSurel(nama, benih.code), telepon: a.telepon };
}

const idIzin = (benih: Benih, b: Bantuan): string => idOf(b.dari, `${benih.code} izin bantuan`);
const masukPada = (b: Bantuan): number => b.dari + 11 * 60_000;

const izinRow = (benih: Benih, b: Bantuan, admin: Admin): Row => ({
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
function kabarRows(benih: Benih, { bantuan: b, ...a }: Awal, admin: Admin): Row[] {
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
