import { expect, it } from "vitest";
import { castOf } from "../../support/cast.ts";
import { dokumenFinalUji, pindaianUji } from "../../support/dokumen.ts";
import { OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { eka } from "../../support/operator.ts";

it("support carries no evaluation document away: neither PDF nor what was frozen, its seal or a scan", async () => {
  const c = await castOf(OKTOBER);
  const { get, post } = house(OKTOBER);
  const d = await dokumenFinalUji(c);
  const pindaian = await pindaianUji(c, d.id);
  await c.d1
    .prepare("UPDATE izin_bantuan SET dicabut_pada = ?1 WHERE dicabut_pada IS NULL")
    .bind(OKTOBER - 1)
    .run();
  await post(`${c.base}/kelola/bantuan-operator`, { jam: "4", alasan: "Dokumen tidak terbuka" }, c.citra);
  const masuk = await post(`/operator/instansi/${c.agency.id}/bantuan`, {}, await eka(OKTOBER));
  const cookie = masuk.headers
    .getSetCookie()
    .map((x) => x.split(";")[0])
    .join("; ");
  expect((await get(d.path, { cookie })).status).toBe(200);
  for (const path of ["/pdf", "/json", "/segel"])
    expect([path, (await get(d.path + path, { cookie })).status]).toEqual([path, 403]);
  expect((await get(`${c.base}/dokumen/pindaian/${pindaian}`, { cookie })).status).toBe(403);
});
