import { expect, it } from "vitest";
import { newId } from "../../src/data/ids.ts";
import { tanggalPada } from "../../src/domain/tanggal.ts";
import { startCreditClocks } from "../../src/jobs/credit-clocks.ts";
import { FEBRUARI, tahunanUji } from "../support/angka-kredit.ts";
import { castOf } from "../support/cast.ts";
import { kolom } from "../support/evaluasi.ts";

it("AK-01 also begins when a decided objection made the annual result final", async () => {
  const c = await castOf(FEBRUARI);
  const u = await tahunanUji(c, { keadaan: "final" });
  const kemarin = FEBRUARI - 86_400_000;
  await c.d1.batch([
    c.d1
      .prepare(
        `INSERT INTO keberatan (id, evaluasi, dokumen, pegawai, kepada, alasan, diajukan_pada, batas_ajukan_tanggal,
          batas_putusan_tanggal, keadaan, putusan, pertimbangan, diputus_oleh, diputus_pada)
          SELECT ?1, e.id, d.id, e.pegawai, e.atasan, 'x', ?3, '2027-02-10', '2027-02-20', 'diputus', 'menguatkan', 'x', e.atasan, ?4
          FROM evaluasi e JOIN dokumen d ON d.evaluasi = e.id WHERE e.id = ?2`,
      )
      .bind(newId(FEBRUARI), u.id, kemarin - 1, kemarin),
    c.d1
      .prepare(
        `INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, pada)
          VALUES (?1, 9, 'evaluasi', 'decide', 'keberatan', 'final', ?2, ?3)`,
      )
      .bind(u.id, c.farida.id, kemarin),
  ]);
  const at = { now: FEBRUARI, today: tanggalPada(FEBRUARI, "WIB"), agency: c.agency };
  await startCreditClocks(c.db, at);
  expect(await kolom(c, "SELECT pemegang FROM jam WHERE kewajiban = 'AK-01' AND objek = ?1", u.id)).toBe(
    c.bagas.id,
  );
});
