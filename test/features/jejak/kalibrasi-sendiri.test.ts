import { expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { castOf } from "../../support/cast.ts";
import { OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { kalibrasiUji } from "../../support/kalibrasi.ts";

const { get, post } = house(OKTOBER);

it("the trail does not tell an admin that a panel has moved him", async () => {
  const c = await castOf(OKTOBER);
  const k = await kalibrasiUji(c, "papan");
  const geser = await post(
    `${k.path}/orang/${k.orang.citra}/usulan`,
    {
      versi: "0",
      hasil: "di-bawah",
      perilaku: "sesuai",
      alasan: "Dibanding yang lain",
      perintah: newId(OKTOBER),
    },
    c.farida,
  );
  expect(geser.status).toBe(303);
  const jejak = (who: typeof c.citra) => get(`${c.base}/jejak?objek=${k.orang.citra}`, who);
  const baris = async (who: typeof c.citra) =>
    (await jejak(who)).page.querySelectorAll("tbody tr, main li time").length;
  expect(await baris(c.gita)).toBeGreaterThan(await baris(c.citra));
});
