import type { Child } from "hono/jsx";
import type { Identitas } from "../../data/agency/identitas.ts";
import type { SkpContent } from "../../data/agency/skp.ts";
import type { Kelompok, Pendekatan } from "../../domain/istilah.ts";
import { pangkatGolongan } from "../../domain/jabatan.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Identity, type Party, Sheet, SignatureBlock } from "../../web/ui/formulir.tsx";
import { Nip } from "../../web/ui/nip.tsx";
import { useWords } from "../../web/words.ts";
import type { Note } from "./queries.ts";
import { PerilakuTable } from "./sheet-perilaku.tsx";
import { QualitativeTable, QuantitativeTable } from "./sheet-results.tsx";

/** An official form says Indonesian whatever language the page speaks. */
export type SheetProps = {
  readonly instansi: string;
  readonly kota: string;
  readonly zona: Zona;
  readonly bentuk: {
    readonly kelompok: Kelompok;
    readonly pendekatan: Pendekatan;
    readonly dari: Tanggal;
    readonly sampai: Tanggal;
  };
  readonly content: SkpContent;
  readonly pegawai: Identitas | undefined;
  readonly penilai: Identitas | undefined;
  /** Handing over and approving are the two signatures. */
  readonly diajukanPada: number | null;
  readonly ditetapkanPada: number | null;
  /** On the screen only. */
  readonly notes: readonly Note[];
};

/** Formats A.1.1, A.1.2, A.1.6 and A.1.7 (forms.md): one of the four, by group and approach. */
export const SkpSheet = (props: SheetProps) => {
  const { kelompok, pendekatan } = props.bentuk;
  const jpt = kelompok === "jpt-unit-mandiri";
  const bintang = !jpt && pendekatan === "kuantitatif" ? "**" : "*";
  return (
    <Sheet paper="lanskap" label={useWords(skpWords).lembar}>
      <h2>
        Sasaran Kinerja Pegawai
        <br />
        Pendekatan hasil kerja {pendekatan}
        <br />
        {jpt
          ? "Bagi pejabat pimpinan tinggi dan pimpinan unit kerja mandiri"
          : "Bagi pejabat administrasi dan pejabat fungsional"}
      </h2>
      <Heading {...props} />
      <Identity
        no="NO"
        left={partyOf("PEGAWAI YANG DINILAI", "NIP", props.pegawai)}
        right={partyOf("PEJABAT PENILAI KINERJA", jpt ? "NIP (*opsional)" : "NIP", props.penilai)}
      />
      {pendekatan === "kuantitatif" ? (
        <QuantitativeTable jpt={jpt} rhk={props.content.rhk} notes={props.notes} />
      ) : (
        <QualitativeTable jpt={jpt} rhk={props.content.rhk} notes={props.notes} />
      )}
      <PerilakuTable bintang={bintang} ekspektasi={props.content.perilaku} />
      <div class="penutup">
        <Signatures {...props} />
        {bintang === "**" && (
          <p class="catatan">
            * Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan
            tinggi dan Pimpinan unit kerja mandiri/ organisasi maka dituliskan rencana hasil kerja beserta
            indikator kinerja individu pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri atau sasaran
            dan indikator kinerja organisasi yang diintervensi
          </p>
        )}
        <p class="catatan">
          {bintang} Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja
          Pegawai
        </p>
      </div>
    </Sheet>
  );
};

/** Format A.1.8, part of every SKP. */
export const LampiranSheet = (props: SheetProps) => (
  <Sheet paper="potret" label={useWords(skpWords).lembarLampiran}>
    <h2>Lampiran Sasaran Kinerja Pegawai</h2>
    <Heading {...props} />
    <table class="formulir sempit">
      {[
        ["DUKUNGAN SUMBER DAYA", props.content.lampiran.sumberDaya] as const,
        ["SKEMA PERTANGGUNGJAWABAN", props.content.lampiran.skema] as const,
        ["KONSEKUENSI", props.content.lampiran.konsekuensi] as const,
      ].map(([judul, butir]) => (
        <tbody>
          <tr class="judul">
            <th colspan={2} scope="rowgroup">
              {judul}
            </th>
          </tr>
          {(butir.length > 0 ? butir : ["-"]).map((teks, at) => (
            <tr>
              <td class="no">{at + 1}.</td>
              <td>{teks}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
    <div class="penutup">
      <Signatures {...props} />
    </div>
  </Sheet>
);

const Heading = (props: SheetProps) => (
  <div class="formulir-baris">
    <p>{props.instansi.toUpperCase()}</p>
    <p>PERIODE PENILAIAN: {masa(props.bentuk.dari, props.bentuk.sampai)}</p>
  </div>
);

const Signatures = (props: SheetProps) => {
  const { ditetapkanPada, zona, kota } = props;
  const tanggal = ditetapkanPada === null ? null : tanggalPanjang(tanggalPada(ditetapkanPada, zona), "id");
  const tempat = [kota, tanggal ?? ".........................."].filter(Boolean).join(", ");
  const mark = (at: number | null): Child =>
    at === null ? undefined : `Ditandatangani secara elektronik ${waktu(at, zona, "id")}`;
  return (
    <SignatureBlock
      signers={[
        {
          role: "Pegawai yang Dinilai",
          name: props.pegawai?.nama ?? "",
          nip: props.pegawai?.nomor ?? undefined,
          mark: mark(props.diajukanPada),
        },
        {
          placeAndDate: tempat,
          role: "Pejabat Penilai Kinerja",
          name: props.penilai?.nama ?? "",
          nip: props.penilai?.nomor ?? undefined,
          mark: mark(ditetapkanPada),
        },
      ]}
    />
  );
};

const partyOf = (head: string, nip: string, who: Identitas | undefined): Party => ({
  head,
  rows: [
    ["NAMA", who?.nama ?? "-"],
    [nip, who?.nomor ? <Nip value={who.nomor} /> : "-"],
    ["PANGKAT/ GOL. RUANG", pangkatGolongan(who?.golongan ?? null)],
    ["JABATAN", who?.jabatan ?? "-"],
    ["UNIT KERJA", who?.unit ?? "-"],
  ],
});

/** "1 JANUARI SD 31 DESEMBER TAHUN 2026": the real first and last day (forms.md 0, rule 6). */
const masa = (dari: Tanggal, sampai: Tanggal) => {
  const hari = (t: Tanggal) => tanggalPanjang(t, "id").toUpperCase();
  return `${hari(dari).slice(0, -5)} SD ${hari(sampai).slice(0, -5)} TAHUN ${sampai.slice(0, 4)}`;
};
