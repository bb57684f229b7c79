import { buatanUjiCoba } from "../../domain/siklus.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { lembarPdf } from "../../web/formulir/pdf-lembar.ts";
import type { C } from "./load.ts";

type Isi = Omit<Parameters<typeof lembarPdf>[0], "penulis" | "tanda" | "kaki">;

/** A document of the leader's own: no version and no signatures, only whose it is and that a trial is a trial. */
export const cetakan = (c: C, isi: Isi) =>
  lembarPdf({
    ...isi,
    penulis: c.var.agency.nama,
    tanda: buatanUjiCoba(c.var.agency, isi.dibuat) ? siklusWords.id.ujiCoba.tanda : "",
    kaki: c.var.agency.code.toUpperCase(),
  });
