import { anggota } from "../../domain/istilah.ts";
import { jenisJabatan, jenjang } from "../../domain/jabatan.ts";
import { type Kewajaran, kewajaran, type Orang, UKURAN } from "../../domain/kewajaran.ts";
import { predikatDari } from "../../domain/predikat.ts";
import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import type { Lang } from "../../i18n/words.ts";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import type { WajarRow } from "./queries.ts";

export const DIMENSI = ["kelamin", "pegawai", "golongan", "jabatan", "jenjang", "unit"] as const;

/** What each belongs to, from what the agency records for other reasons: the number, the post, the grade. */
export function orangWajar(rows: readonly WajarRow[]): Orang[] {
  return rows.flatMap((r) => {
    if (!r.hasil || !r.perilaku) return [];
    const p = predikatDari(r.hasil, r.perilaku).predikat;
    const jk = r.nomor?.length === 18 ? { 1: "L", 2: "P" }[r.nomor[14] ?? ""] : undefined;
    return [
      {
        kelompok: {
          kelamin: jk ?? "",
          pegawai: r.jenisPegawai,
          golongan: r.golongan?.split("/")[0] ?? "",
          jabatan: r.jenisJabatan ?? "",
          jenjang: r.jenisJabatan === "jf" ? (r.jenjang ?? "") : "bukan",
          unit: r.unit ?? "",
        },
        ukuran: p === "sangat-baik" ? p : p === "baik" ? null : ("rendah" as const),
      },
    ];
  });
}

export const WajarPage = ({ rows, sesi }: { readonly rows: readonly WajarRow[]; readonly sesi: string }) => {
  const lang = useLang();
  const t = kalibrasiWords[lang].wajar;
  const k = kewajaran(orangWajar(rows), DIMENSI);
  return (
    <div class="stack-l">
      <PageHead overline={sesi} title={t.judul} lead={t.lead} />
      {k === null ? <p>{t.sedikit}</p> : <Isi k={k} />}
      <p class="small muted">{t.dasar}</p>
    </div>
  );
};

type Baris = {
  readonly nama: string;
  readonly n: number;
  readonly jumlah: readonly (number | null | undefined)[];
};

const Isi = ({ k }: { readonly k: Kewajaran }) => {
  const lang = useLang();
  const t = kalibrasiWords[lang].wajar;
  const angka = (a: number | null | undefined, n: number) =>
    a === null || a === undefined ? (
      <span class="muted">{t.tutup}</span>
    ) : (
      t.dari(a, Math.round((a * 100) / n))
    );
  const tabel = (judul: string, rows: readonly Baris[]) => (
    <section class="stack">
      <h2>{judul}</h2>
      <Table
        caption={judul}
        captionHidden
        rows={rows}
        columns={[
          { head: t.kelompok, kind: "row", cell: (b) => b.nama },
          { head: t.n, kind: "number", cell: (b) => b.n },
          ...UKURAN.map((u, at) => ({
            head: t.ukuran[u],
            kind: "number" as const,
            cell: (b: Baris) => angka(b.jumlah[at], b.n),
          })),
        ]}
      />
    </section>
  );
  return (
    <>
      {tabel(t.semua, [{ nama: t.semua, n: k.n, jumlah: UKURAN.map((u) => k.jumlah[u]) }])}
      {DIMENSI.map((d) => {
        const milik = UKURAN.map((u) => k.tabel.find((x) => x.dimensi === d && x.ukuran === u));
        const satu = milik.find((x) => x);
        if (!satu)
          return (
            <section class="stack-s">
              <h2>{t.dimensi[d]}</h2>
              <p class="muted">{t.tanpa}</p>
            </section>
          );
        return tabel(
          t.dimensi[d],
          satu.baris.map((b, at) => ({
            nama: namaKelompok(d, b.kelompok, lang),
            n: b.n,
            jumlah: milik.map((x) => x?.baris[at]?.jumlah),
          })),
        );
      })}
    </>
  );
};

function namaKelompok(d: (typeof DIMENSI)[number], k: string, lang: Lang): string {
  const t = kalibrasiWords[lang].wajar.nama;
  if (k === "") return t[""];
  if (d === "kelamin") return k === "L" ? t.L : t.P;
  if (d === "pegawai") return k.toUpperCase().replaceAll("-", " ");
  if (d === "jabatan") return anggota(jenisJabatan, k) ? jenisJabatan[k][lang] : k;
  if (d === "jenjang") return k === "bukan" ? t.bukan : anggota(jenjang, k) ? jenjang[k][lang] : k;
  return k;
}
