import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { recount } from "../../src/data/agency/hitungan.ts";
import { newId } from "../../src/data/ids.ts";
import { wakeAgency } from "../../src/jobs/wake-agency.ts";
import { castOf, OWN_ROOM } from "../support/cast.ts";
import { house } from "../support/house.ts";

const at = (day: string, hour = "00:00") => Date.parse(`${day}T${hour}:00+07:00`);

it("a unit that is dissolved ahead of its day goes on the morning of it, with plans, tree and counters", async () => {
  const now = at("2036-03-10", "09:00");
  const room = await castOf(now, OWN_ROOM);
  const { d1, db, ayu, bagas, farida, unit, citra, base } = room;
  const { post } = house(now);
  await wakeAgency(env, room.agency, now);
  const added = await post(
    `${base}/unit/baru`,
    {
      perintah: newId(now),
      nama: "Bidang Baru",
      jenis: "unit-kerja",
      induk: "",
      dari: "2036-01-01",
      urut: "1",
    },
    citra,
  );
  const tujuan = /unit\/([0-9A-Z]{26})/.exec(added.to ?? "")?.[1] as string;
  const child = await post(
    `${base}/unit/baru`,
    {
      perintah: newId(now),
      nama: "Seksi",
      jenis: "unit-kerja",
      induk: unit.bidang,
      dari: "2036-01-01",
      urut: "1",
    },
    citra,
  );
  const seksi = /unit\/([0-9A-Z]{26})/.exec(child.to ?? "")?.[1] as string;
  const skp = newId(now);
  await d1
    .prepare(
      "INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 2036, '2036-01-01', '2036-12-31', 'ja-jf', 'kualitatif', 'draf', 0)",
    )
    .bind(skp, ayu.id, ayu.penempatan, unit.bidang, bagas.id, farida.id)
    .run();
  const kunci = await d1
    .prepare("SELECT max(id) AS id FROM unit_versi WHERE unit = ?1")
    .bind(unit.bidang)
    .first("id");
  const done = await post(
    `${base}/unit/${unit.bidang}/lebur`,
    { perintah: newId(now), kunci: String(kunci), ke: tujuan, dari: "2036-03-12", alasan: "Penataan" },
    citra,
  );
  expect(done.status).toBe(303);
  const leluhur = async () =>
    (
      await d1.prepare("SELECT leluhur FROM unit_leluhur WHERE unit = ?1 ORDER BY jarak").bind(seksi).all()
    ).results.map((r) => r.leluhur);
  const plan = () => d1.prepare("SELECT unit, penilai FROM skp WHERE id = ?1").bind(skp).first();
  expect(await leluhur()).toEqual([seksi, unit.bidang, unit.induk]);
  await wakeAgency(env, room.agency, at("2036-03-12") - 1);
  expect(await plan()).toEqual({ unit: unit.bidang, penilai: bagas.id });
  expect(await leluhur()).toEqual([seksi, unit.bidang, unit.induk]);
  await wakeAgency(env, room.agency, at("2036-03-12"));
  expect(await plan()).toEqual({ unit: tujuan, penilai: null });
  expect(await leluhur()).toEqual([seksi, tujuan]);
  expect(await recount(db, "2036-03-12")).toBe(0);
});
