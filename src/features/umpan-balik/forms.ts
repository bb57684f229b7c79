import * as z from "zod";
import type { Nada } from "../../data/agency/pelaksanaan.ts";
import type { RhkContent } from "../../data/agency/skp.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { type Tanggal, tanggalSah } from "../../domain/tanggal.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";

/** What feedback is about: one RHK of the agreed plan, or one of the seven values. */
export type Sasaran =
  | { readonly rhk: string; readonly nilai: null }
  | { readonly rhk: null; readonly nilai: string };
export type Tulisan = Sasaran & { readonly isi: string; readonly nada: Nada };
export type Kiriman = {
  readonly bentuk: "berkala" | "insidentil";
  readonly cara: "langsung" | "tidak-langsung";
  readonly tanggal: Tanggal;
  readonly tulisan: readonly Tulisan[];
};

export const kunciSasaran = (s: Sasaran): string => s.rhk ?? s.nilai;
export const sasaranOf = (rhk: readonly RhkContent[]): Sasaran[] => [
  ...rhk.map((r) => ({ rhk: r.id, nilai: null })),
  ...Object.keys(perilaku).map((nilai) => ({ rhk: null, nilai })),
];

const nadaForm = z.enum(["positif", "netral", "perbaikan"], "nada-salah");
const kepalaForm = z.object({
  bentuk: z.enum(["berkala", "insidentil"], "bentuk-kosong"),
  cara: z.enum(["langsung", "tidak-langsung"], "cara-kosong"),
  tanggal: z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah"),
});

type Read =
  | { readonly ok: true; readonly data: Kiriman }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Several at once: each target that has words becomes one feedback. */
export function readKiriman(
  typed: Typed,
  rhk: readonly RhkContent[],
  antara: { dari: Tanggal; sampai: Tanggal },
): Read {
  const errors: Record<string, string> = {};
  const kepala = kepalaForm.safeParse(typed);
  for (const issue of kepala.error?.issues ?? []) errors[String(issue.path[0])] ??= issue.message;
  const tulisan: Tulisan[] = [];
  for (const sasaran of sasaranOf(rhk)) {
    const key = kunciSasaran(sasaran);
    const isi = typed[`isi-${key}`] ?? "";
    const nada = nadaForm.safeParse(typed[`nada-${key}`] ?? "netral");
    if (isi === "") continue;
    if (isi.length > 4000) errors[`isi-${key}`] = "isi-panjang";
    if (!nada.success) errors[`nada-${key}`] = "nada-salah";
    else tulisan.push({ ...sasaran, isi, nada: nada.data });
  }
  const first = sasaranOf(rhk)[0];
  if (
    tulisan.length === 0 &&
    Object.keys(errors).every((f) => !f.startsWith("isi-") && !f.startsWith("nada-")) &&
    first
  )
    errors[`isi-${kunciSasaran(first)}`] = "isi-kosong";
  const tanggal = typed.tanggal ?? "";
  if (tanggalSah(tanggal) && (tanggal < antara.dari || tanggal > antara.sampai))
    errors.tanggal = "tanggal-di-luar";
  if (!kepala.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, data: { ...kepala.data, tulisan } };
}
