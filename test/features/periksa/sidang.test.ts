import { expect, test } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { type Answer, fromOurPage, house, NOW } from "../../support/house.ts";
import { skpDitetapkan } from "../../support/kerja.ts";
import { butirDi } from "../../support/periksa.ts";
import { tahunUji } from "../../support/tahun.ts";

const ORANG = 40;
const CATATAN = 100;

/**
 * Forty people with a hundred records each, in one sitting of one penilai. Every request that is sent because somebody
 * pressed something is counted: a mark is one, a note that is typed is one more, "done, next" is one.
 */
test("forty people with a hundred records each are verified in one sitting, with at most twelve interactions a person", async () => {
  const c = await castOf();
  const periode = (await tahunUji(c))(4);
  const jam = { at: NOW };
  const { d1, ledger } = countingD1(c.d1);
  const h = house(NOW, { AGENCY_001: d1 } as unknown as Partial<Env>);
  await fill(c, periode);
  await h.get(`${c.base}/periksa`, c.bagas);
  ledger.forget();
  const list = await h.get(`${c.base}/periksa?periode=${periode}`, c.bagas);
  expect(list.page.querySelectorAll("tbody tr")).toHaveLength(ORANG);
  expect(ledger.trips).toBe(1);
  // Forty people of a hundred records are read as forty people.
  expect(ledger.rowsRead).toBeLessThan(ORANG * 15);

  let tekan = 0;
  const now = () => (jam.at += 12_000);
  const send = (path: string, body: Record<string, string>, partial = false): Promise<Answer> => {
    tekan += 1;
    h.clock.at = now();
    return h.send(
      path,
      {
        method: "POST",
        body: new URLSearchParams({ ...body, perintah: newId(h.clock.at) }),
        headers: { ...fromOurPage(), ...(partial && { "hx-request": "true", "hx-request-type": "partial" }) },
      },
      c.bagas,
    );
  };
  let at = (await send(`${c.base}/periksa/sampel`, { periode })).to ?? "";
  const perOrang: number[] = [];
  for (let n = 0; n < ORANG; n++) {
    const mulai = tekan;
    ledger.forget();
    const shown = await h.get(at, c.bagas);
    // A page of one person reads his eight and the names of the team, not his hundred.
    if (n === 20) expect([ledger.trips, ledger.rowsRead < ORANG * 15 + 250]).toEqual([1, true]);
    const kunci = butirDi(shown.page);
    expect(kunci).toHaveLength(8);
    expect(shown.page.text).toContain(`${n + 1} dari ${ORANG}`);
    for (const [i, k] of kunci.entries()) {
      const kurang = i === 0;
      if (kurang)
        expect(
          (await send(`${at}/tanda?butir=${k}`, { [`hasil.${k}`]: "kurang", [`catatan.${k}`]: "" }, true))
            .status,
        ).toBe(422);
      const saved = await send(
        `${at}/tanda?butir=${k}`,
        {
          [`hasil.${k}`]: kurang ? "kurang" : "sesuai",
          [`catatan.${k}`]: kurang ? `Belum lengkap: berkas ${n}` : "",
        },
        true,
      );
      expect(saved.status).toBe(200);
    }
    const next = await send(`${at}/selesai`, {});
    expect(next.status).toBe(303);
    at = next.to ?? "";
    perOrang.push(tekan - mulai);
  }
  expect(at).toContain("selesai=ya");
  expect(Math.max(...perOrang)).toBeLessThanOrEqual(12);
  expect(perOrang.reduce((a, b) => a + b, 1)).toBe(tekan);
  const sum = await c.d1
    .prepare(
      "SELECT sum(diperiksa) AS n, sum(populasi) AS dari, count(*) AS orang FROM sampel WHERE periode = ?1 AND penilai = ?2",
    )
    .bind(periode, c.bagas.id)
    .first<{ n: number; dari: number; orang: number }>();
  expect(sum).toEqual({ n: ORANG * 8, dari: ORANG * CATATAN, orang: ORANG });
}, 180_000);

async function fill(c: Awaited<ReturnType<typeof castOf>>, periode: string): Promise<void> {
  const contoh = await skpDitetapkan(c);
  const orang = Array.from({ length: ORANG - 1 }, (_, n) => ({
    ...{
      id: newId(NOW),
      skp: newId(NOW),
      penempatan: newId(NOW),
      nama: `Orang ${String(n).padStart(2, "0")}`,
    },
  }));
  const j = JSON.stringify(orang);
  await c.d1.batch([
    c.d1
      .prepare(
        "INSERT INTO pegawai (id, nama, jenis, dibuat_pada) SELECT value ->> 'id', value ->> 'nama', 'pns', 0 FROM json_each(?1)",
      )
      .bind(j),
    c.d1
      .prepare(
        "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, dari) SELECT value ->> 'penempatan', value ->> 'id', ?2, 'Analis', 'jf', 'ahli-muda', 'definitif', 0, '2020-01-01' FROM json_each(?1)",
      )
      .bind(j, c.unit.bidang),
    c.d1
      .prepare(
        `INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada)
         SELECT value ->> 'skp', value ->> 'id', value ->> 'penempatan', ?2, ?3, ?4, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kuantitatif',
           'ditetapkan', 0 FROM json_each(?1)`,
      )
      .bind(j, c.unit.bidang, c.bagas.id, c.farida.id),
    c.d1
      .prepare(
        `INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh)
         SELECT value ->> 'skp', 1, (SELECT isi FROM skp_versi WHERE skp = ?2), 'uji', '2026-01-01', 0, ?3 FROM json_each(?1)`,
      )
      .bind(j, contoh.skp, c.bagas.id),
  ]);
  for (const skp of [contoh.skp, ...orang.map((o) => o.skp)]) {
    const list = Array.from({ length: CATATAN }, (_, i) => ({
      ...{
        id: newId(NOW),
        tanggal: `2026-10-${String((i % 28) + 1).padStart(2, "0")}`,
        rhk: contoh.rhk[i % 2],
      },
    }));
    await c.d1
      .prepare(
        `INSERT INTO progres (id, pegawai, tanggal, kegiatan, skp, rhk, periode, sumber, dibuat_pada, diubah_pada)
         SELECT value ->> 'id', (SELECT pegawai FROM skp WHERE id = ?2), value ->> 'tanggal', 'Berkas selesai', ?2, value ->> 'rhk',
           ?3, 'harian', ?4, ?4 FROM json_each(?1)`,
      )
      .bind(JSON.stringify(list), skp, periode, NOW - 86_400_000)
      .run();
  }
}
