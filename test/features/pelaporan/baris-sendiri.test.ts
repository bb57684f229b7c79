import { expect, it } from "vitest";
import { castOf } from "../../support/cast.ts";
import { evaluasiUji, NOVEMBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

it("an auditor does not read in his unit's report that he was rated or signed for before he has it", async () => {
  const c = await castOf(NOVEMBER);
  const { get } = house(NOVEMBER);
  const u = await evaluasiUji(c, { pegawai: c.gita, keadaan: "ditandatangani" });
  const baris = async (who: typeof c.gita) =>
    (await get(`${c.base}/pelaporan/${u.periode}/${c.unit.bidang}`, who)).page
      .querySelectorAll("tbody tr")
      .find((r) => r.text.includes("Gita Ananda"))?.text;
  expect(await baris(c.bagas)).toContain("Belum disampaikan");
  expect(await baris(c.gita)).toContain("Belum dinilai");
});
