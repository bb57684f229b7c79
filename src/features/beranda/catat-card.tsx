import { newId } from "../../data/ids.ts";
import { bahanCatat } from "../../web/catat/bahan.ts";
import { CatatCard, keepsNotes } from "../../web/catat/kartu.tsx";
import type { Facts } from "./facts.ts";

/** The quick capture, for whoever has an agreed plan to work on; a delegate writes no diary for another. */
export const Catat = ({ facts: f }: { readonly facts: Facts }) => {
  const bahan = bahanCatat(f.catat);
  if (bahan.pilihan.length === 0 || f.me.pinjam?.jenis === "delegasi") return null;
  const lembar = f.work && `${f.base}/pelaksanaan/${f.work.skp}/${f.work.periode}`;
  return (
    <CatatCard
      base={f.base}
      klien={newId(f.now)}
      bahan={bahan}
      hari={f.today}
      pegawai={keepsNotes(f.me) ? f.me.viewer.pegawai : null}
      lembar={lembar}
    />
  );
};
