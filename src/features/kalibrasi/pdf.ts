import type { Content } from "pdfmake/interfaces";
import { capaian, cetak, predikat } from "../../domain/istilah.ts";
import { waktu } from "../../i18n/dates.ts";
import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { aman, judul, kepala, sel, tabel, tandaTangan } from "../../web/formulir/pdf-bagian.ts";
import { printPdf } from "../../web/pdf.ts";
import { bagianDari, berubah, type Notulen } from "./notulen.ts";
import { duaKata, PREDIKAT, predikatKata } from "./parts.tsx";

/** On paper as on the page, in Indonesian; every date in it is frozen: the same minutes, the same bytes. */
export async function notulenPdf(
  n: Notulen,
  petikan: boolean,
  hash: string,
  ujiCoba: string | null,
): Promise<ArrayBuffer> {
  const t = kalibrasiWords.id.notulen;
  const dibuat = new Date(n.dikunciPada);
  return printPdf({
    pageSize: "A4",
    pageOrientation: "landscape",
    pageMargins: [36, 34, 36, 40],
    info: {
      ...{
        title: `Notulen kalibrasi - ${n.unit.nama}`,
        author: n.instansi.nama,
        creator: "Selaras",
        producer: "Selaras",
      },
      ...{ creationDate: dibuat, modDate: dibuat },
    },
    language: "id-ID",
    ...(ujiCoba && { watermark: { text: ujiCoba, color: "#e4b9b0", opacity: 0.35, bold: true, angle: -35 } }),
    defaultStyle: { font: "Jakarta", fontSize: 8, lineHeight: 1.15 },
    content: [
      { text: aman(n.instansi.nama.toUpperCase()), bold: true, alignment: "center" },
      ...judul([t.resmi, aman(`${n.unit.nama}, ${namaPeriode(n.periode, "id")}`.toUpperCase())]),
      { text: petikan ? t.petikan : " ", alignment: "center", margin: [0, 2, 0, 6] },
      ...identitas(n),
      ...sebaran(n),
      ...usulan(n),
      ...semua(n),
      { text: t.sifat, margin: [0, 8, 0, 0] },
      {
        unbreakable: true,
        margin: [0, 10, 0, 0],
        columns: [
          { text: "", width: "*" },
          tandaTangan({
            tempatTanggal: `${n.instansi.kota}, ${waktu(n.dikunciPada, n.instansi.zona, "id").split(",")[0] ?? ""}`,
            peran: `${t.ketua}, ${aman(n.ketua.jabatan)}`,
            tanda: `${t.tanda} ${waktu(n.dikunciPada, n.instansi.zona, "id")}`,
            nama: n.ketua.nama,
            nip: "",
          }),
        ],
      },
    ],
    footer: (halaman, dari) => ({
      text: `${ujiCoba ? `${ujiCoba} · ` : ""}${n.instansi.kode.toUpperCase()} · ${petikan ? "PETIKAN" : `SHA-256 ${hash}`} · ${halaman}/${dari}`,
      ...{ alignment: "right", fontSize: 6.5, color: "#333333", margin: [36, 12, 36, 0] },
    }),
  });
}

function identitas(n: Notulen): Content[] {
  const t = kalibrasiWords.id.notulen;
  const jam = (at: number) => waktu(at, n.instansi.zona, "id");
  const baris: [string, string][] = [
    [t.capaian, n.capaian ? cetak(capaian[n.capaian]) : t.belum],
    [t.ketua, n.ketua.nama],
    ...(n.sekretaris ? [[t.sekretaris, n.sekretaris] as [string, string]] : []),
    [t.anggota, n.anggota.map((a) => `${a.nama} (${a.hadir ? t.hadir : t.absen})`).join("; ")],
    [t.waktu, t.waktuIsi(jam(n.dibukaPada), jam(n.dikunciPada))],
    ...(n.alasanPola ? [[t.alasanPola, n.alasanPola] as [string, string]] : []),
    ...(n.catatan ? [[t.catatan, n.catatan] as [string, string]] : []),
  ];
  return [
    tabel(
      [130, "*"],
      baris.map(([a, b]) => [kepala(a), sel(b)]),
    ),
  ];
}

const bab = (text: string): Content => ({ text, bold: true, fontSize: 9, margin: [0, 8, 0, 3] });

function sebaran(n: Notulen): Content[] {
  const w = kalibrasiWords.id;
  const kata = penilaianWords.id.pelanggaran;
  return [
    bab(w.notulen.sebaran),
    tabel(
      ["*", 70, ...PREDIKAT.map(() => 62), 150],
      [
        [
          kepala(w.papan.penilai),
          kepala(w.pola.capaian),
          ...PREDIKAT.map((p) => kepala(predikat[p].id)),
          kepala(w.pola.pola),
        ],
        ...bagianDari(n).map((b) => [
          sel(b.nama),
          sel(b.capaian ? capaian[b.capaian].id : w.notulen.belum),
          ...PREDIKAT.map((p) => sel(`${b.jumlah.awal[p]} → ${b.jumlah.akhir[p]}`)),
          sel(
            b.menyimpang.length > 0
              ? b.menyimpang.map((k) => kata[k]).join(" ")
              : b.capaian && b.n > 0
                ? w.notulen.sesuai
                : w.notulen.belum,
          ),
        ]),
      ],
      1,
    ),
  ];
}

function usulan(n: Notulen): Content[] {
  const w = kalibrasiWords.id;
  const orang = n.orang.filter(berubah);
  if (orang.length === 0) return [bab(w.notulen.usulan), { text: w.notulen.tanpaUsulan }];
  return [
    bab(w.notulen.usulan),
    tabel(
      [120, 110, 95, 95, "*"],
      [
        [w.papan.nama, w.papan.penilai, w.notulen.sebelum, w.notulen.sesudah, w.notulen.alasan].map((x) =>
          kepala(x),
        ),
        ...orang.map((o) => [
          sel(o.nama),
          sel(o.namaPenilai),
          sel(predikatKata(o.awal, "id")),
          sel(predikatKata(o.akhir, "id")),
          sel(
            o.geser
              .filter((g) => !g.urung)
              .map((g) => `${g.nama}: ${g.alasan}`)
              .join("\n"),
          ),
        ]),
      ],
      1,
    ),
  ];
}

function semua(n: Notulen): Content[] {
  const w = kalibrasiWords.id;
  const dua = (x: Notulen["orang"][number]["awal"]) =>
    x ? `${predikatKata(x, "id")} (${duaKata(x, "id")})` : w.papan.belum;
  return [
    bab(w.notulen.semua),
    tabel(
      [130, "*", 110, 140, 140],
      [
        [w.papan.nama, w.notulen.unit, w.papan.penilai, w.notulen.sebelum, w.notulen.sesudah].map((x) =>
          kepala(x),
        ),
        ...n.orang.map((o) => [
          sel(o.nama),
          sel(o.unit),
          sel(o.namaPenilai),
          sel(dua(o.awal)),
          sel(dua(o.akhir)),
        ]),
      ],
      1,
    ),
  ];
}
