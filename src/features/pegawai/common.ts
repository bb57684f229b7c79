import type { Context } from "hono";
import { periksaGolongan, periksaNomor } from "../../domain/data-pegawai.ts";
import { jenisPegawai } from "../../domain/kepegawaian.ts";
import { tanggalSah } from "../../domain/tanggal.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { isAnyAdmin } from "../../web/guards.ts";
import { baseOf } from "../../web/paths.ts";
import type { AppointmentRow } from "./queries.ts";

export type C = Context<AgencyEnv>;
export const words = (c: C) => pegawaiWords[c.var.lang];

/** A day a form or an address names; not a real one = today, and the form itself is refused. */
export const dayOf = (c: C, day: string | undefined) => (day && tanggalSah(day) ? day : c.var.today);

/** The trail is of what the reader may open: an employee has no list of people. */
export const trail = (c: C, me: Me, person?: { readonly id: string; readonly nama: string }) => [
  ...(isAnyAdmin(me) ? [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }] : []),
  ...(me.viewer.peran.size > 0 ? [{ href: `${baseOf(c)}/pegawai`, label: words(c).title }] : []),
  ...(person ? [{ href: `${baseOf(c)}/pegawai/${person.id}`, label: person.nama }] : []),
];

/** Number and grade are the regulation's business, so its words stand beside their fields. */
export function checkedData(
  data: {
    readonly nomor: string;
    readonly jenis: Parameters<typeof periksaNomor>[1];
    readonly golongan: string;
    readonly golonganDari: string | null;
  },
  today: string,
) {
  const nomor = periksaNomor(data.nomor, data.jenis, today);
  const golongan = data.golongan === "" ? null : periksaGolongan(data.golongan, data.jenis);
  const errors: Record<string, string> = {};
  if (!nomor.ok) errors.nomor = nomor.code;
  if (golongan?.ok === false) errors.golongan = golongan.code;
  if (!nomor.ok || golongan?.ok === false) return { ok: false as const, errors };
  return {
    ok: true as const,
    value: {
      nomor: nomor.value,
      golongan: golongan?.value ?? null,
      golonganDari: data.golonganDari ?? today,
    },
  };
}

/** When other fields are wrong too, number and grade are told in the same answer, not one round later. */
export function withDataErrors(typed: Typed, errors: FieldErrors, today: string): FieldErrors {
  const { jenis = "", nomor = "", golongan = "" } = typed;
  if (!Object.hasOwn(jenisPegawai, jenis)) return errors;
  const data = { jenis: jenis as keyof typeof jenisPegawai, nomor, golongan, golonganDari: null };
  const checked = checkedData(data, today);
  return checked.ok ? errors : inOrder({ ...checked.errors, ...errors });
}

/** As the fields stand on the page. */
const inOrder = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(
    [...new Set([...order, ...Object.keys(errors)])].flatMap((field) => {
      const code = errors[field];
      return code === undefined ? [] : [[field, code]];
    }),
  );
const order = ["nama", "jenis", "nomor", "golongan", "golonganDari", "email"];

/** Where the refusal of a rule stands in the form. */
export const errorAt = (code: string): FieldErrors => ({ [fieldOfCode[code] ?? "dari"]: code });
const fieldOfCode: Readonly<Record<string, string>> = {
  "nomor-dipakai": "nomor",
  "surel-dipakai": "email",
  "jenjang-kosong": "jenjang",
  "surat-kosong": "nomorSurat",
  "delegasi-tanpa-unit": "delegasi",
  "unit-sudah-dipimpin": "unit",
  "masih-ada-definitif": "unit",
  "plt-sudah-ada": "unit",
  "plt-terjadwal": "unit",
  "plh-tanpa-pejabat": "unit",
  "bukan-tim-kerja": "unit",
  "unit-ditutup": "unit",
  "sudah-anggota": "unit",
  "tim-sudah-diketuai": "unit",
  "penilai-melingkar": "unit",
  "menunjuk-diri": "jenis",
  "alasan-kosong": "alasan",
  "plh-tanpa-akhir": "sampai",
  "skp-sudah-disusun": "dari",
  "sudah-ada-keputusan": "formulir",
  "khusus-diri": "nomor",
  "instansi-kosong": "instansi",
  "tanggal-terbalik": "sampai",
  "penilai-sendiri": "nomor",
  "sudah-berubah": "versi",
};

export const held = (id: string, posts: readonly AppointmentRow[]) =>
  posts.map((p) => ({ ...p, pegawai: id, memimpin: p.memimpin === 1 }));

export const versionOf = (typed: Typed) => typed.versi ?? "0";
