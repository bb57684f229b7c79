import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { sendLetters } from "../../../src/jobs/send-letters.ts";
import { signedIn } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER } from "../../support/evaluasi.ts";
import { house, NOW } from "../../support/house.ts";
import { idPeran } from "../../support/peran.ts";
import { togetherD1 } from "../../support/together-d1.ts";
import { castKeras, RUANG, ruang } from "./ruang.ts";

const { post } = house(OKTOBER);

describe("the key of a command", () => {
  it("belongs to its person: with Bagas's key Ayu learns nothing of his and is not held up", async () => {
    const c = await castKeras(OKTOBER);
    const u = await evaluasiUji(c);
    const perintah = newId(OKTOBER);
    const capaian = `${c.base}/capaian/${u.periode}/${c.unit.bidang}`;
    const isi = { versi: "1", capaian: "baik", sumber: "Laporan", alasan: "baru", perintah };
    const first = await post(capaian, isi, c.farida);
    expect(first.to).toBe(`${c.base}/capaian/${u.periode}`);
    const stolen = await post(`${c.base}/umpan-balik/${u.skp}`, { perintah }, c.bagas);
    expect([stolen.status, stolen.to]).toEqual([422, null]);
    const umpan = {
      bentuk: "berkala",
      cara: "langsung",
      tanggal: "2026-10-19",
      [`isi-${u.rhk[0]}`]: "bagus",
    };
    const own = await post(`${c.base}/umpan-balik/${u.skp}`, { ...umpan, perintah }, c.bagas);
    expect([own.status, own.to]).toEqual([303, `${c.base}/umpan-balik/${u.skp}?terkirim=1`]);
    expect(await kolom(c, "SELECT count(*) FROM umpan_balik WHERE isi = 'bagus' AND skp = ?1", u.skp)).toBe(
      1,
    );
    const again = await post(`${c.base}/umpan-balik/${u.skp}`, { ...umpan, perintah }, c.bagas);
    expect(again.to).toBe(`${c.base}/umpan-balik/${u.skp}?terkirim=1`);
    expect(await kolom(c, "SELECT count(*) FROM umpan_balik WHERE isi = 'bagus' AND skp = ?1", u.skp)).toBe(
      1,
    );
  });
});

describe("the way back", () => {
  it("with a line end in it leads home, and does not fail", async () => {
    const c = await castKeras(NOW);
    for (const kembali of ["\n", "x\ny", "\tx", "é", "😀"].map((x) => `${c.base}/${x}`)) {
      const a = await house().post(`${c.base}/tampilan`, { tema: "gelap", kembali }, c.ayu);
      expect([kembali, a.status, a.to]).toEqual([kembali, 303, `${c.base}/`]);
    }
  });
});

it("two last admins who take each other's role at once do not leave the agency without one", async () => {
  const c = await castKeras(NOW);
  const admin = "INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2020-01-01')";
  await c.d1.prepare(admin).bind(c.hadi.id).run();
  await c.d1
    .prepare("DELETE FROM peran WHERE peran = 'admin' AND pegawai NOT IN (?1, ?2)")
    .bind(c.citra.id, c.hadi.id)
    .run();
  const hadi = { ...c.hadi, cookie: await signedIn(c.d1, RUANG.code, c.hadi.id, NOW, true) };
  const [a, b] = togetherD1(c.d1, 2).map((d1) => house(NOW, ruang(d1)));
  const cabut = { alasan: "Bergantian" };
  const [punyaHadi, punyaCitra] = [await idPeran(c, c.hadi), await idPeran(c, c.citra)];
  const answers = await Promise.all([
    a?.post(`${c.base}/kelola/peran/${punyaHadi}/akhir`, cabut, c.citra),
    b?.post(`${c.base}/kelola/peran/${punyaCitra}/akhir`, cabut, hadi),
  ]);
  // The loser is not told what happened: his session ended with his role.
  expect(answers.map((x) => x?.to?.includes("tersimpan")).filter(Boolean)).toHaveLength(1);
  expect(await kolom(c, "SELECT count(*) FROM peran WHERE peran = 'admin' AND sampai IS NULL")).toBe(1);
});

describe("a letter", () => {
  const sent: EmailMessageBuilder[] = [];
  const email = {
    send: async (message: EmailMessageBuilder) => {
      sent.push(message);
      return { messageId: "x" };
    },
  } as unknown as SendEmail;

  it("has one line of subject, whatever name is in it, and its one-time link is forgotten once it has gone", async () => {
    const c = await castKeras(NOW);
    const add = (id: string, subjek: string, isi: string) =>
      c.d1
        .prepare(
          "INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada) VALUES (?1, 'a@contoh.example', ?2, ?3, 0, 0)",
        )
        .bind(id, subjek, isi)
        .run();
    const [first, second] = [newId(NOW), newId(NOW)];
    await add(first, "SKP Ayu\r\nBcc: semua@contoh.example\n diajukan", "Buka halaman Anda");
    await add(second, "Undangan", "Buka https://selaras.example/a/x/undangan/01M.rahasia untuk masuk");
    await sendLetters(
      c.db,
      { EMAIL: email, PENGIRIM: "noreply@selaras.example", ORIGIN: "https://selaras.example" },
      {
        now: NOW,
        agency: c.agency,
        today: "2026-11-22",
      },
    );
    expect(sent.map((m) => m.subject).filter((s) => /[\r\n]/.test(s))).toEqual([]);
    expect(sent.some((m) => m.text?.includes("undangan/01M.rahasia"))).toBe(true);
    expect(await kolom(c, "SELECT isi FROM surat_keluar WHERE id = ?1", second)).toBe("");
    expect(await kolom(c, "SELECT isi FROM surat_keluar WHERE id = ?1", first)).toBe("Buka halaman Anda");
  });
});

type EmailMessageBuilder = { readonly subject: string; readonly text?: string };
