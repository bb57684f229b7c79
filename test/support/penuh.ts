import { INVITATION_MS } from "../../src/data/agency/undangan.ts";
import { newId, sha256Hex } from "../../src/data/ids.ts";
import type { Cast, Person } from "./cast.ts";
import { evaluasiUji, OKTOBER } from "./evaluasi.ts";
import { fromOurPage, house } from "./house.ts";
import { objectsOf } from "./objects.ts";
import { pkUji, skpKepala } from "./pk.ts";
import type { Ids } from "./routes.ts";
import { skpUji } from "./skp.ts";

export type Penuh = {
  readonly c: Cast;
  readonly ids: Ids;
  readonly undangan: string;
  /** Pages of plans that no link leads to from where a walk begins, by whose they are. */
  readonly rencana: Readonly<Record<"Ayu" | "Bagas" | "Gita", readonly string[]>>;
};

/**
 * A world in which nearly every form there is stands on somebody's page, on 20 October 2026: Ayu's evaluation
 * delivered (receipt, objection), Hadi's to be rated, Citra's to be signed, Gita's signed and to be delivered; plans
 * of next year in every state; one import; one open invitation.
 */
export async function penuh(c: Cast): Promise<Penuh> {
  const ids = await objectsOf(c);
  await evaluasiUji(c, { pegawai: c.hadi, keadaan: "pengisian" });
  await evaluasiUji(c, { pegawai: c.citra, keadaan: "dinilai" });
  const gita = await evaluasiUji(c, { pegawai: c.gita, keadaan: "dinilai" });
  await house(OKTOBER).post(
    `${gita.path}/penandatanganan`,
    { versi: String(gita.versi), setuju: "ya" },
    c.bagas,
  );
  const plan = (pegawai: Person, keadaan: "draf" | "diajukan" | "dikembalikan" | "belum", n = 2027) =>
    skpUji(c, { pegawai, keadaan, tahun: n });
  await plan(c.ayu, "draf");
  await plan(c.hadi, "diajukan");
  await plan(c.citra, "dikembalikan");
  await plan(c.gita, "belum");
  const rencana = await perencanaan(c);
  const [id, secret] = [newId(OKTOBER), "rahasia-undangan-uji"];
  await c.d1
    .prepare(
      "INSERT INTO undangan (id, pegawai, rahasia_hash, dibuat_pada, kedaluwarsa_pada) VALUES (?1, ?2, ?3, ?4, ?5)",
    )
    .bind(id, c.hadi.id, await sha256Hex(secret), OKTOBER, OKTOBER + INVITATION_MS)
    .run();
  return { c, ids, undangan: `${c.base}/undangan/${id}.${secret}`, rencana };
}

/**
 * What is written and decided about plans: a role for Ayu that she has not taken yet, a proposal and a meeting that
 * wait in her dialogue, a result of Bagas to link to; of 2028 plans that wait together, that were agreed a moment ago,
 * one by one and together, and one that is being adjusted; a head whose PK is not in her plan.
 */
async function perencanaan(c: Cast): Promise<Penuh["rencana"]> {
  const { post, send } = house(OKTOBER);
  const { d1, ayu, bagas, citra, farida, gita, hadi, unit } = c;
  const of2027 = await d1
    .prepare("SELECT id FROM skp WHERE pegawai = ?1 AND tahun = 2027")
    .bind(ayu.id)
    .first<{ id: string }>();
  const hers = `${c.base}/skp/${of2027?.id}`;
  const his = await skpUji(c, { pegawai: bagas, penilai: farida, tahun: 2027 });
  await d1
    .prepare(
      "INSERT INTO matriks_peran (id, skp, kolom, pegawai, urut, teks) VALUES (?1, ?2, ?3, ?4, 0, 'Peran Ayu')",
    )
    .bind(newId(OKTOBER), his.id, his.rhk[0], ayu.id)
    .run();
  const kata = {
    utas: "",
    versi: "0",
    semula: "",
    usulan: "Semua berkas siap",
    teks: "Bagaimana bila begini?",
  };
  await post(`${hers}/dialog`, { ...kata, tempat: "lampiran.sumberDaya" }, bagas);
  const temu = { pertemuan: "", versi: "0", tanggal: "2026-10-12", cara: "tatap-muka", tempat: "Ruang 1" };
  await post(`${hers}/dialog/pertemuan`, { ...temu, ringkasan: "Sepakat" }, bagas);
  const plan = (pegawai: Person, tahun = 2028) =>
    skpUji(c, { pegawai, keadaan: "diajukan", dibaca: true, tahun });
  const setuju = { versi: "2", pernyataan: "ya" };
  await post(`${(await plan(hadi, 2029)).path}/persetujuan`, setuju, bagas);
  const berubah = await plan(gita);
  await post(`${berubah.path}/persetujuan`, setuju, bagas);
  const sebab = { versi: "3", sebab: "arahan-baru", alasan: "Arahan baru", berlakuDari: "2028-06-01" };
  await post(`${berubah.path}/penyesuaian`, sebab, gita);
  const bersama = new URLSearchParams({ tahun: "2028", pernyataan: "ya" });
  for (const siapa of [citra, hadi]) bersama.append("skp", (await plan(siapa)).id);
  const massal = `${c.base}/skp/persetujuan-massal`;
  const hasil = await send(massal, { method: "POST", body: bersama, headers: fromOurPage() }, bagas);
  await plan(ayu);
  await pkUji(c, { tahun: 2027 });
  const kepala = await skpUji(c, {
    pegawai: farida,
    penilai: null,
    kelompok: "jpt-unit-mandiri",
    tahun: 2027,
  });
  await skpKepala(c, farida, unit.induk, kepala.id);
  return {
    Ayu: [`${c.base}/matriks/peran/${of2027?.id}`],
    Bagas: [`${massal}?tahun=2028`, hasil.to ?? massal],
    Gita: [`${berubah.path}/penyesuaian`],
  };
}
