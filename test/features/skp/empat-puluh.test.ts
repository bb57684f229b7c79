import { expect, it } from "vitest";
import { SASARAN } from "../../../scripts/bench/isi.mjs";
import { type Cast, castOf } from "../../support/cast.ts";
import { type Answer, fromOurPage, house, NOW } from "../../support/house.ts";
import { formsOf } from "../../support/jelajah.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

/**
 * Somebody with forty subordinates, each plan opened and looked at. Counted: every link that is followed, every tick and
 * every button; without scripts.
 */
it("approves forty plans that were all opened in at most 45 interactions", async () => {
  const cast: Cast = await castOf();
  await tahunUji(cast);
  for (let n = 0; n < 40; n += 1) {
    const pegawai = n === 0 ? cast.ayu : (await castOf()).ayu;
    await skpUji(cast, { pegawai, keadaan: "diajukan", diajukanPada: NOW - 100_000 + n });
  }
  const { get, send } = house();
  let [page, at, interactions] = [await get(`${cast.base}/skp/bawahan?tahun=2026`, cast.bagas), "", 0];
  const go = async (answer: Answer) => {
    interactions += 1;
    at = answer.to ?? at;
    page = answer.to ? await get(answer.to, cast.bagas) : answer;
    expect(page.status).toBe(200);
  };
  const follow = (words: RegExp) => {
    at =
      page.page
        .querySelectorAll("main a")
        .find((a) => words.test(a.text))
        ?.getAttribute("href") ?? "";
    return get(at, cast.bagas).then(go);
  };
  const press = (action: RegExp, more: Record<string, string> = {}) => {
    const form = formsOf(at, page.page).find((f) => action.test(f.action));
    const body = new URLSearchParams(form?.fields.map((f) => [f.name, f.value]));
    for (const [name, value] of Object.entries(more)) body.set(name, value);
    return send(form?.action ?? "", { method: "POST", body, headers: fromOurPage() }, cast.bagas).then(go);
  };

  await follow(/Tinjau satu per satu \(40\)/);
  while (/\/persetujuan$/.test(at)) await press(/\/tinjauan$/);
  expect(at).toContain("/skp/persetujuan-massal");
  expect(page.page.querySelectorAll("input[name=skp]")).toHaveLength(40);
  interactions += 1; // the tick
  await press(/persetujuan-massal$/, { pernyataan: "ya" });
  expect(page.page.querySelector("main")?.text).toContain("40 ditetapkan");
  const agreed = await cast.d1
    .prepare("SELECT count(*) AS n FROM skp_versi v JOIN skp s ON s.id = v.skp WHERE s.penilai = ?1")
    .bind(cast.bagas.id)
    .first<{ n: number }>();
  expect(agreed?.n).toBe(40);
  console.info(`40 plans: ${interactions} interactions`);
  expect(interactions).toBeLessThanOrEqual(SASARAN.setujui);
}, 120_000);
