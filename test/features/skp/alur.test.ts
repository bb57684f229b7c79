import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type KeadaanSkp, keadaanSkp } from "../../../src/domain/istilah.ts";
import { alurSkp, type LangkahSkp } from "../../../src/domain/skp.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { countOf, isianBody, type Plan, sendForm, skpUji, stateOf } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

/** K2: the table of the rule, walked over HTTP. Whatever is not in it is refused and changes nothing. */
const paths = {
  edit: "isian",
  submit: "pengajuan",
  withdraw: "pembatalan",
  sendBack: "pengembalian",
  approve: "persetujuan",
} as const satisfies Record<LangkahSkp, string>;
const states = Object.keys(keadaanSkp) as KeadaanSkp[];
const steps = Object.keys(alurSkp) as LangkahSkp[];

let base: Cast;
beforeAll(async () => {
  base = await castOf();
  await tahunUji(base);
});

describe("every step from every state, by everybody", () => {
  for (const step of steps)
    for (const from of states)
      it(`${step} from ${from}`, async () => {
        const cast = await castOf();
        const { ayu, bagas, citra, farida, gita } = cast;
        const { oleh, ke } = alurSkp[step];
        const owner = oleh === "diri" ? ayu : bagas;
        for (const who of [ayu, bagas, citra, farida, gita].filter((p) => p !== owner)) {
          const plan = await fresh(cast, from);
          expect((await take(plan, step, who)).status).toBe(403);
          await untouched(cast, plan, from);
        }
        const plan = await fresh(cast, from);
        const target = (ke as Partial<Record<KeadaanSkp, KeadaanSkp>>)[from];
        const answer = await take(plan, step, owner);
        expect(answer.status).toBe(target === undefined ? 409 : 303);
        if (target === undefined) await untouched(cast, plan, from);
        else expect((await stateOf(cast, plan.id)).keadaan).toBe(target);
      });
});

/** One person has one SKP on a day: the one before is taken away. */
async function fresh(cast: Cast, keadaan: KeadaanSkp): Promise<Plan> {
  await cast.d1.prepare("DELETE FROM skp WHERE pegawai = ?1").bind(cast.ayu.id).run();
  return skpUji(cast, { keadaan });
}

async function untouched(cast: Cast, plan: Plan, keadaan: KeadaanSkp) {
  expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan, versi: plan.versi });
  expect(await countOf(cast, "jejak", plan.id)).toBe(0);
}

function take(plan: Plan, step: LangkahSkp, who: { cookie: string }) {
  const path = `${plan.path}/${paths[step]}`;
  const revisi = plan.versi === 0 ? "0" : "1";
  const common = {
    versi: String(plan.versi),
    revisi,
    pernyataan: "ya",
    catatan: "Perbaiki",
    perintah: newId(NOW),
  };
  if (step !== "edit") return house().post(path, common, who);
  return sendForm(house(), path, isianBody([{ teks: "Hasil", indikator: "Indikator" }], { revisi }), who);
}
