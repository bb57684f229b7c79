import type { EvaluasiHead } from "../../data/agency/evaluasi.ts";
import type { Sisi } from "../../data/agency/evaluasi-sisi.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import type { FieldErrors, Typed } from "../form.ts";
import { HasilLamaSisi, StudiSisi } from "./hasil-lama.tsx";
import { JamSisi } from "./jam-sisi.tsx";
import { HasilSemuaSisi, PeriodeLainSisi, SkpLainSisi } from "./periode-lain.tsx";
import { PutusanSisi } from "./putusan-sisi.tsx";
import { PenilaiSisi } from "./siapa-menilai.tsx";

/** One part for each chapter that has something to say beside an evaluation; silent when it has nothing. */
export type SisiProps = {
  readonly sisi: Sisi;
  readonly e: EvaluasiHead;
  readonly base: string;
  readonly viewer: Viewer;
  readonly today: Tanggal;
  readonly zona: Zona;
  /** Fresh idempotency key of this rendering; a second form on the page makes its own. */
  readonly perintah: string;
  /** What a refused form of one of the parts brings back. */
  readonly ketik?: Ketik | undefined;
};
export type Ketik = { readonly typed: Typed; readonly errors?: FieldErrors };

/** Across the page, above evidence and result: what everybody must know first (clocks, objection, reopening). */
export const SisiAtas = (props: SisiProps) => (
  <>
    <JamSisi {...props} />
    <PutusanSisi {...props} />
    <HasilLamaSisi {...props} />
    <StudiSisi {...props} />
  </>
);

/** Beside the result, below its steps: documents, calibration, why this penilai. */
export const SisiSamping = (props: SisiProps) => (
  <>
    <PenilaiSisi {...props} />
    <PeriodeLainSisi {...props} />
    <SkpLainSisi {...props} />
    <HasilSemuaSisi {...props} />
  </>
);
