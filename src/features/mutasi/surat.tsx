import { type FaktaTerbaca, faktaMutasi, faktaMutasiStatements } from "../../data/agency/mutasi-fakta.ts";
import { type UnitChoice, unitChoicesStatement } from "../../data/agency/unit.ts";
import { newId } from "../../data/ids.ts";
import { type JenisMutasi, jenisMutasi, type Permintaan } from "../../domain/mutasi.ts";
import type { Refusal } from "../../domain/result.ts";
import { terdahulu } from "../../domain/tanggal.ts";
import type { Me } from "../../web/env.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { type Pratinjau, pratinjau } from "./actions.ts";
import { type C, dayOf, errorAt, idsOf, trail, words } from "./common.ts";
import { FormPage } from "./form-page.tsx";
import { bacaSurat, type Surat } from "./forms.ts";
import { PreviewPage } from "./preview-page.tsx";
import { orangStatement, type PilihanRow } from "./queries.ts";

export type Muatan = {
  readonly me: Me;
  readonly typed: Typed;
  readonly people: readonly PilihanRow[];
  readonly units: readonly UnitChoice[];
  readonly errors: FieldErrors;
  readonly status: 403 | 409 | 422;
  readonly siap: {
    readonly surat: Surat;
    readonly fakta: FaktaTerbaca;
    readonly pratinjau: Pratinjau;
  } | null;
};

/** What was typed, and when it can be read: the facts and the plan, in one round trip. */
export async function muat(c: C, typed: Typed): Promise<Muatan> {
  const terbaca = bacaSurat(typed);
  const { today, now, agency } = c.var;
  const ketika = { today, now, zona: agency.zona };
  const { me, rows } = await page(c, (id) => [
    orangStatement(idsOf(typed), id, today),
    unitChoicesStatement(id, today, dayOf(c, typed.dari)),
    ...(terbaca.ok ? faktaMutasiStatements(terbaca.value.permintaan, id, ketika) : []),
  ]);
  onlyAnyAdmin(me);
  const [people, units] = rows as unknown as [PilihanRow[], UnitChoice[]];
  for (const id of idsOf(typed)) found(people.find((p) => p.id === id));
  const awal = { me, typed, people, units, siap: null };
  if (!terbaca.ok) return { ...awal, errors: terbaca.errors, status: 422 };
  const surat = terbaca.value;
  const facts = (rows as readonly unknown[]).slice(2);
  const fakta = faktaMutasi(facts, me.viewer.pegawai, terdahulu(surat.permintaan.dari, today));
  const luar = batas(surat.permintaan, fakta);
  if (luar) return { ...awal, errors: luar.errors, status: luar.status };
  const hasil = await pratinjau(surat, fakta, today);
  if (!hasil.ok) return { ...awal, errors: errorAt(hasil.code), status: statusOf(hasil as Refusal) };
  return { ...awal, errors: {}, status: 422, siap: { surat, fakta, pratinjau: hasil.value } };
}

/** Units that are not there on the day, and what another admin keeps: old and new place must both be his. */
function batas(p: Permintaan, f: FaktaTerbaca): { errors: FieldErrors; status: 403 | 422 } | null {
  const unit = new Map(f.unit.map((u) => [u.id, u]));
  const baru =
    p.jenis === "unit-induk"
      ? p.induk
      : "tujuan" in p
        ? typeof p.tujuan === "string"
          ? p.tujuan
          : p.tujuan?.unit
        : undefined;
  if (baru !== undefined && unit.get(baru)?.berlaku !== 1)
    return { errors: { unit: "unit-kosong" }, status: 422 };
  if ("unit" in p && unit.get(p.unit)?.berlaku !== 1)
    return { errors: { unitAsal: "unit-kosong" }, status: 422 };
  const asal = "unit" in p ? unit.get(p.unit) : undefined;
  const kelola = p.jenis === "unit-induk" ? asal?.diAtas : asal?.terjangkau;
  if (kelola === 0) return { errors: { unitAsal: "luar-lingkup" }, status: 403 };
  if (baru !== undefined && unit.get(baru)?.terjangkau !== 1)
    return { errors: { unit: "luar-lingkup" }, status: 403 };
  return f.orang.some((o) => o.terjangkau === 0)
    ? { errors: { formulir: "luar-lingkup" }, status: 403 }
    : null;
}

/** The preview, or the form with what is wrong; asked for, the form as it was typed. */
export function tampilkan(c: C, m: Muatan, changed = false) {
  if (!m.siap || (m.typed.langkah === "ubah" && !changed)) return formulir(c, m, changed);
  if (changed) c.status(409);
  const { surat, pratinjau } = m.siap;
  const t = words(c);
  return c.render(
    <PreviewPage
      base={baseOf(c)}
      permintaan={surat.permintaan}
      pratinjau={pratinjau}
      typed={m.typed}
      perintah={newId(c.var.now)}
      changed={changed}
    />,
    { title: t.pratinjau, failed: changed, breadcrumb: trail(c, m.me, true) },
  );
}

/** Confirmed on what no longer holds: 409 with a fresh preview, or the form when it cannot be done any more. */
export const previewAgain = (c: C, m: Muatan) => tampilkan(c, m, true);

function formulir(c: C, m: Muatan, changed: boolean) {
  const t = words(c);
  const jenis = Object.hasOwn(jenisMutasi, m.typed.jenis ?? "") ? (m.typed.jenis as JenisMutasi) : "pindah";
  const errors = m.siap ? {} : m.errors;
  const failed = Object.keys(errors).length > 0;
  // Confirmed, and no longer possible: somebody was first.
  if (failed)
    c.status(changed && /^[0-9a-f]{64}$/.test(m.typed.sidik ?? "") && m.status === 422 ? 409 : m.status);
  return c.render(
    <FormPage
      base={baseOf(c)}
      jenis={jenis}
      typed={m.typed}
      errors={errors}
      people={m.people}
      units={m.units}
    />,
    { title: `${t.baru} · ${jenisMutasi[jenis][c.var.lang]}`, failed, breadcrumb: trail(c, m.me, true) },
  );
}
