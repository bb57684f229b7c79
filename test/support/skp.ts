import { expect } from "vitest";
import { newId } from "../../src/data/ids.ts";
import type { KeadaanSkp, Kelompok, Pendekatan } from "../../src/domain/istilah.ts";
import type { Cast, Person } from "./cast.ts";
import { type Answer, fromOurPage, type house, NOW } from "./house.ts";

type House = ReturnType<typeof house>;
export type Plan = {
  readonly id: string;
  readonly path: string;
  readonly rhk: readonly string[];
  readonly versi: number;
};

type Wanted = {
  readonly pegawai?: Person;
  readonly penilai?: Person | null;
  readonly keadaan?: KeadaanSkp;
  readonly kelompok?: Kelompok;
  readonly pendekatan?: Pendekatan;
  readonly tahun?: number;
  readonly dibaca?: boolean;
  readonly kosong?: boolean;
  readonly diajukanPada?: number;
};

/** An SKP of Ayu (unless told) with two complete RHK, in a state, as if the steps before had been taken. */
export async function skpUji(cast: Cast, wanted: Wanted = {}): Promise<Plan> {
  const { d1, ayu, bagas, farida, unit } = cast;
  const { pegawai = ayu, penilai = bagas, keadaan = "draf", tahun = 2026 } = wanted;
  const { kelompok = "ja-jf", pendekatan = "kuantitatif", dibaca = false } = wanted;
  const id = newId(NOW);
  const versi = { belum: 0, draf: 1, diajukan: 2, dikembalikan: 3, ditetapkan: 3 }[keadaan];
  const atasan = penilai?.id === farida.id ? null : farida.id;
  const diajukan =
    keadaan === "draf" || keadaan === "belum" ? null : (wanted.diajukanPada ?? NOW - 86_400_000);
  await d1
    .prepare(
      `INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan, keadaan,
        versi, revisi, diajukan_pada, dibaca_pada, ditetapkan_pada, diubah_pada)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)`,
    )
    .bind(
      ...[id, pegawai.id, pegawai.penempatan, unit.bidang, penilai?.id ?? null, atasan, tahun],
      ...[`${tahun}-01-01`, `${tahun}-12-31`, kelompok, pendekatan, keadaan, versi, versi === 0 ? 0 : 1],
      ...[diajukan, dibaca ? NOW - 3_600_000 : null, keadaan === "ditetapkan" ? NOW : null, NOW - 86_400_000],
    )
    .run();
  for (let n = 1; n <= versi; n++)
    await d1
      .prepare(
        "INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, pada) VALUES (?1, ?2, 'skp', 'uji', '', '', 0)",
      )
      .bind(id, n)
      .run();
  const rhk = wanted.kosong || keadaan === "belum" ? [] : [newId(NOW), newId(NOW)];
  for (const [at, one] of rhk.entries()) {
    await d1.batch([
      d1
        .prepare(
          "INSERT INTO rhk (id, skp, jenis, teks, penugasan_dari, rhk_pimpinan_teks, urut) VALUES (?1, ?2, ?3, ?4, 'Kepala Unit Uji', 'Layanan unit membaik', ?5)",
        )
        .bind(one, id, at === 0 ? "utama" : "tambahan", `Hasil kerja ${at + 1} tercapai`, at),
      d1
        .prepare(
          "INSERT INTO indikator (id, rhk, skp, aspek, perspektif, teks, target, urut) VALUES (?1, ?2, ?3, 'kuantitas', 'anggaran', ?4, '90-95%', ?5)",
        )
        .bind(newId(NOW), one, id, `Persentase selesai ${at + 1}`, at),
    ]);
  }
  return { id, path: `${cast.base}/skp/${id}`, rhk, versi };
}

export type Cells = Readonly<Record<string, string>>;

/** The body of the page of isian as a browser sends it: lists in the order of the rows, then the single fields. */
export function isianBody(rows: readonly Cells[], fields: Cells = {}): URLSearchParams {
  const body = new URLSearchParams({
    revisi: "0",
    kolom: "kuantitatif",
    pendekatan: "kuantitatif",
    langkah: "simpan",
    ...fields,
  });
  const columns = [
    "jenis",
    "rhkPimpinan",
    "teks",
    "penugasanDari",
    "aspek",
    "indikator",
    "target",
    "perspektif",
    "klasifikasi",
  ];
  for (const row of rows) {
    body.append("rhk-baris", row.key ?? "");
    for (const column of columns) body.append(column, row[column] ?? "");
  }
  return body;
}

export const sendForm = (house: House, path: string, body: URLSearchParams, who: { cookie?: string }) =>
  house.send(path, { method: "POST", body, headers: fromOurPage() }, who);

/** Every field of a form of the page, as it would be sent again: nothing that was typed may be missing from it. */
export function fieldsOf(answer: Answer, form = "form#isian, form.stack"): URLSearchParams {
  const body = new URLSearchParams();
  for (const field of answer.page.querySelector(form)?.querySelectorAll("input, textarea, select") ?? []) {
    const name = field.getAttribute("name");
    if (!name || field.closest("template")) continue;
    if (field.tagName === "SELECT")
      body.append(name, field.querySelector("option[selected]")?.getAttribute("value") ?? "");
    else if (field.tagName === "TEXTAREA") body.append(name, field.text.trim());
    else if (["radio", "checkbox"].includes(field.getAttribute("type") ?? "")) {
      if (field.hasAttribute("checked")) body.append(name, field.getAttribute("value") ?? "");
    } else body.append(name, field.getAttribute("value") ?? "");
  }
  return body;
}

export async function stateOf(cast: Cast, id: string) {
  const row = await cast.d1
    .prepare("SELECT keadaan, versi, revisi, dibaca_pada AS dibaca FROM skp WHERE id = ?1")
    .bind(id)
    .first<{ keadaan: string; versi: number; revisi: number; dibaca: number | null }>();
  expect(row).not.toBeNull();
  return row as NonNullable<typeof row>;
}

export async function countOf(cast: Cast, table: "jejak" | "riwayat" | "skp_versi" | "evaluasi", id: string) {
  const column = table === "skp_versi" || table === "evaluasi" ? "skp" : "objek";
  const row = await cast.d1
    .prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} = ?1`)
    .bind(id)
    .first<{ n: number }>();
  return row?.n ?? 0;
}
