import { expect, it } from "vitest";
import { startClock } from "../../../src/data/agency/jam.ts";
import { newId } from "../../../src/data/ids.ts";
import { castOf } from "../../support/cast.ts";
import { evaluasiUji, kolom, NOVEMBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { post } = house(NOVEMBER);
const siap = async () => {
  const c = await castOf(NOVEMBER);
  const u = await evaluasiUji(c, { keadaan: "dinilai" });
  await c.db.apply(
    startClock(
      { kewajiban: "EV-05", objek: u.id, pemegang: c.farida.id, mulai: "2026-10-31", batas: "2026-11-19" },
      "WIB",
      NOVEMBER,
    ),
  );
  const perpanjang = () =>
    c.d1
      .prepare(
        `INSERT INTO perpanjangan (id, periode, tahap, pegawai, sampai_pada, sampai_semula_pada, alasan, oleh, pada)
          VALUES (?1, ?2, 'evaluasi', ?3, ?4, ?4, 'Listrik padam', ?5, ?6)`,
      )
      .bind(newId(NOVEMBER), u.periode, c.ayu.id, NOVEMBER + 3 * 86_400_000, c.citra.id, NOVEMBER)
      .run();
  return { c, u, perpanjang };
};

it("signed in the days that were given after the window closed, the takeover is owed no more", async () => {
  const { c, u, perpanjang } = await siap();
  await perpanjang();
  const signed = await post(`${u.path}/penandatanganan`, { versi: String(u.versi), setuju: "ya" }, c.bagas);
  expect(signed.status).toBe(303);
  expect(await kolom(c, "SELECT keadaan FROM jam WHERE kewajiban = 'EV-05' AND objek = ?1", u.id)).toBe(
    "selesai",
  );
});
