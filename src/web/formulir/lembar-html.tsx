import type { Child } from "hono/jsx";
import { Sheet, SignatureBlock, type Signer, Struck } from "../ui/formulir.tsx";
import { type BarisLembar, type Lembar, miring, type SelLembar } from "./lembar.ts";

type Props = {
  readonly lembar: Lembar;
  readonly label: string;
  /** Across the head: "KONSEP", "RAHASIA". */
  readonly tanda?: string | undefined;
  readonly kepala: Child;
  readonly penanda: readonly Signer[];
};

/** A form in portrait, as on paper. */
export const LembarBina = ({ lembar, label, tanda, kepala, penanda }: Props) => (
  <Sheet paper="potret" label={label}>
    {tanda && <p class="lambang">{tanda}</p>}
    {lembar.judul.map((teks) => (
      <h2>{miring(teks).map((t) => (t.miring ? <i>{t.teks}</i> : t.teks))}</h2>
    ))}
    {kepala}
    {lembar.tabel.map((t, at) => (
      <table class={at === 0 ? "formulir" : "formulir sambung"}>
        <colgroup>
          {t.lebar.map((l) => (
            <col width={`${Math.round((l / t.lebar.reduce((a, b) => a + b, 0)) * 100)}%`} />
          ))}
        </colgroup>
        <tbody>
          {t.baris.map((b) => (
            <tr class={b.jenis === "isi" ? undefined : "judul"}>{b.sel.map((s) => cell(b, s))}</tr>
          ))}
        </tbody>
      </table>
    ))}
    {lembar.catatan.map((c) => (
      <p class="catatan">{c}</p>
    ))}
    <div class="penutup">
      <SignatureBlock signers={penanda} />
    </div>
  </Sheet>
);

const cell = (b: BarisLembar, s: SelLembar) => {
  const isi = s.pilihan ? <Struck options={s.pilihan} chosen={s.teks || undefined} /> : s.teks;
  return b.jenis === "isi" ? (
    <td class={s.tengah ? "no" : "pre"} colspan={s.lebar} rowspan={s.tinggi}>
      {isi}
    </td>
  ) : (
    <th colspan={s.lebar} rowspan={s.tinggi}>
      {isi}
    </th>
  );
};
