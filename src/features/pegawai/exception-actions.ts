import type { AgencyDb } from "../../data/agency/database.ts";
import { garisChanges } from "../../data/agency/garis.ts";
import type { FaktaGaris } from "../../data/agency/garis-fakta.ts";
import { lockPerson } from "../../data/agency/pegawai.ts";
import type { Who } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { type PenolakanKhusus, setKhusus } from "../../domain/atasan-khusus.ts";
import { accept, refuse } from "../../domain/result.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import { followLater, type Saved, writeAs } from "./save.ts";

type Exception = {
  readonly penilai: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
  readonly alasan: string;
};

export async function setException(
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  k: Exception,
  seen: { readonly ada: readonly Exception[]; readonly fakta: FaktaGaris },
  who: Who,
): Saved<PenolakanKhusus | "penilai-melingkar"> {
  const allowed = setKhusus({ ...k, pegawai: person.id }, seen.ada, who.viewer.pegawai);
  if (!allowed.ok) return allowed;
  const pada = { dari: k.dari, today: who.today, now: who.now };
  const khusus = [...seen.fakta.khusus, { ...k, pegawai: person.id }];
  const garis = garisChanges({ ...seen.fakta, khusus }, pada);
  if (garis.melingkar) return refuse("isi", "penilai-melingkar");
  const recorded = await writeAs(db, who, "atasan-khusus.tetapkan", person.id, { ...k }, [
    ...lockPerson(person.id, person.versi),
    change`INSERT INTO atasan_khusus (pegawai, penilai, dari, sampai, alasan)
      VALUES (${person.id}, ${k.penilai}, ${k.dari}, ${k.sampai}, ${k.alasan})`,
    ...garis.statements,
  ]);
  if (recorded === "done") await followLater(db, garis.susulan, { pegawai: [person.id] }, pada);
  return accept(recorded);
}

export async function endException(
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  dari: Tanggal,
  sampai: Tanggal,
  fakta: FaktaGaris,
  who: Who,
): Saved<"tanggal-terbalik" | "penilai-melingkar"> {
  if (sampai < dari) return refuse("isi", "tanggal-terbalik");
  const pada = { dari: tambahHari(sampai, 1), today: who.today, now: who.now };
  const khusus = fakta.khusus.map((k) => (k.pegawai === person.id && k.dari === dari ? { ...k, sampai } : k));
  const garis = garisChanges({ ...fakta, khusus }, pada);
  if (garis.melingkar) return refuse("isi", "penilai-melingkar");
  const recorded = await writeAs(db, who, "atasan-khusus.akhiri", person.id, { dari, sampai }, [
    ...lockPerson(person.id, person.versi),
    change`UPDATE atasan_khusus SET sampai = ${sampai} WHERE pegawai = ${person.id} AND dari = ${dari}`,
    ...garis.statements,
  ]);
  if (recorded === "done") await followLater(db, garis.susulan, { pegawai: [person.id] }, pada);
  return accept(recorded);
}
