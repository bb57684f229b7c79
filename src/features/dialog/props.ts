import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import type { Loaded } from "./load.ts";

/** The one form that is open: at a place, in a thread, or the no to a proposal. */
export type Open = { readonly cara: "tulis" | "utas" | "tolak"; readonly apa: string };

export type DialogProps = {
  readonly base: string;
  readonly loaded: Loaded;
  readonly today: Tanggal;
  readonly zona: Zona;
  readonly open?: Open | undefined;
  readonly typed?: Typed | undefined;
  readonly errors: FieldErrors;
  readonly refused?: string | undefined;
  readonly done?: string | undefined;
  /** A key of its own for each form: answering one leaves the others open. */
  readonly command: () => string;
};

/** Messages of the other side since my mark. */
export function newFor({ pesan, baca, me, head }: Loaded): ReadonlySet<string> {
  const mine = me.viewer.pegawai;
  if (mine !== head.pegawai && mine !== head.penilai) return new Set();
  const since = baca.find((b) => b.pegawai === mine)?.pada ?? 0;
  return new Set(pesan.filter((p) => p.oleh !== mine && p.pada > since).map((p) => p.id));
}
