import { akhirHari, awalHari, tanggalSah, type Zona } from "../../domain/tanggal.ts";
import { BAB } from "../../i18n/jejak-tindakan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { cleanText } from "../../web/form.ts";
import type { Saring, Sesudah } from "./queries.ts";

export const FIELDS = ["orang", "arah", "objek", "bab", "dari", "sampai"] as const;

/** What an address asks for. What is no filter is none: the page then says which field is wrong. */
export function saringDari(
  query: (name: string) => string | undefined,
  zona: Zona,
): { readonly saring: Saring; readonly typed: Typed; readonly errors: FieldErrors } {
  const typed = Object.fromEntries(FIELDS.map((f) => [f, cleanText((query(f) ?? "").slice(0, 200))]));
  const { orang = "", arah, objek = "", bab = "", dari = "", sampai = "" } = typed;
  const errors: Record<string, string> = {};
  for (const [name, day] of Object.entries({ dari, sampai }))
    if (day !== "" && !tanggalSah(day)) errors[name] = "tanggal-salah";
  if (Object.keys(errors).length === 0 && dari !== "" && sampai !== "" && sampai < dari)
    errors.sampai = "tanggal-terbalik";
  const wrong = Object.keys(errors).length > 0;
  return {
    typed,
    errors,
    saring: {
      orang,
      arah: arah === "tentang" ? "tentang" : "oleh",
      objek: /^[0-9A-Za-z:-]{1,80}$/.test(objek) ? objek : null,
      bab: Object.hasOwn(BAB, bab) ? bab : null,
      dariPada: wrong || dari === "" ? 0 : awalHari(dari, zona),
      sampaiPada: wrong || sampai === "" ? Number.MAX_SAFE_INTEGER : akhirHari(sampai, zona),
    },
  };
}

export const queryOf = (typed: Typed, more: Typed = {}): string =>
  new URLSearchParams(
    Object.entries({ ...typed, ...more }).filter(
      ([name, v]) => v !== "" && !(name === "arah" && v === "oleh"),
    ),
  ).toString();

/** What is no place in the trail is its end. */
export function sesudahDari(s: string | undefined): Sesudah | null {
  const m = /^(\d{1,15})-(\d{1,15})$/.exec(s ?? "");
  return m ? { pada: Number(m[1]), baris: Number(m[2]) } : null;
}
