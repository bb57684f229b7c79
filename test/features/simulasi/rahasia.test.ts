import { expect, it } from "vitest";
import { castOf } from "../../support/cast.ts";
import { lentCookie } from "../../support/delegasi.ts";
import { evaluasiUji, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { kalibrasiUji } from "../../support/kalibrasi.ts";

const { get, post } = house(OKTOBER);
const ALASAN = "Memeriksa sebelum periode dibuka";

it("who looks as his own penilai is himself again as soon as he is rated", async () => {
  const c = await castOf(OKTOBER);
  const u = await evaluasiUji(c, { pegawai: c.citra, keadaan: "pengisian" });
  const begun = await post(`${c.base}/simulasi`, { pegawai: c.bagas.id, alasan: ALASAN }, c.citra);
  expect(begun.status).toBe(303);
  const lent = lentCookie(c.citra, begun.headers);
  expect((await get(u.path, lent)).status).toBe(200);
  await c.d1
    .prepare(
      `UPDATE evaluasi SET keadaan = 'dinilai', rating_hasil = 'di-bawah', rating_perilaku = 'di-bawah',
        predikat = 'sangat-kurang', alasan = 'RAHASIA alasan' WHERE id = ?1`,
    )
    .bind(u.id)
    .run();
  const after = await get(u.path, lent);
  expect([after.to?.includes("berakhir=ya"), after.html.includes("RAHASIA alasan")]).toEqual([true, false]);
});

it("nor as whoever reads what a panel proposes for him, rated or not", async () => {
  const c = await castOf(OKTOBER);
  const k = await kalibrasiUji(c, "papan");
  await c.d1
    .prepare(
      `UPDATE evaluasi SET keadaan = 'pengisian', rating_hasil = NULL, rating_perilaku = NULL, predikat = NULL
        WHERE id = ?1`,
    )
    .bind(k.evaluasi.citra.id)
    .run();
  const begun = await post(`${c.base}/simulasi`, { pegawai: c.bagas.id, alasan: ALASAN }, c.citra);
  expect(begun.status).not.toBe(303);
});
