import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person, signedIn } from "../../support/cast.ts";
import { kolom, OKTOBER } from "../../support/evaluasi.ts";
import { type Answer, house } from "../../support/house.ts";
import { type KalibrasiUji, kalibrasiUji, kunciBody } from "../../support/kalibrasi.ts";

const { get, post, bytes } = house(OKTOBER);
const baru = async (sampai: "pra-suara" | "papan" | "terkunci" = "papan", nilai = {}) => {
  const c = await castOf(OKTOBER);
  return { c, k: await kalibrasiUji(c, sampai, nilai) };
};
const kata = (a: Answer) => a.page.querySelector("main")?.text.replace(/\s+/g, " ") ?? "";
const keadaan = (c: Cast, k: KalibrasiUji) => kolom(c, "SELECT keadaan FROM kalibrasi WHERE id = ?1", k.id);
const geser = (
  k: KalibrasiUji,
  siapa: keyof KalibrasiUji["orang"],
  who: Person,
  f: Record<string, string> = {},
) =>
  post(
    `${k.path}/orang/${k.orang[siapa]}/usulan`,
    { hasil: "di-atas", perilaku: "di-atas", alasan: "Layanan dua kali target", versi: "0", ...f },
    who,
  );

describe("opening", () => {
  it("Farida opens a session of her unit: the group, the members and their notices", async () => {
    const { c, k } = await baru("pra-suara");
    expect(await keadaan(c, k)).toBe("pra-suara");
    expect(await kolom(c, "SELECT count(*) FROM kalibrasi_orang WHERE kalibrasi = ?1", k.id)).toBe(4);
    expect(await kolom(c, "SELECT count(*) FROM kalibrasi_anggota WHERE kalibrasi = ?1", k.id)).toBe(2);
    expect(
      await kolom(
        c,
        "SELECT tautan FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'kalibrasi-dibuka'",
        c.bagas.id,
      ),
    ).toBe(`/kalibrasi/${k.id}`);
    const list = await get(`${c.base}/kalibrasi`, c.bagas);
    expect(list.html).toContain(k.id);
  });

  it("Citra opens it as secretary, Farida chairs; Bagas' unit has one assessor and is too small", async () => {
    const c = await castOf(OKTOBER);
    const k = await kalibrasiUji(c, "pra-suara");
    await post(`${k.path}/pembatalan`, { versi: "1", alasan: "Ulang" }, c.farida);
    const body = { unit: c.unit.induk, periode: k.periode };
    const opened = await post(`${c.base}/kalibrasi`, body, c.citra);
    expect(opened.status).toBe(303);
    const id = opened.to?.split("/").at(-1);
    expect(await kolom(c, "SELECT ketua || ' ' || sekretaris FROM kalibrasi WHERE id = ?1", id)).toBe(
      `${c.farida.id} ${c.citra.id}`,
    );
    const twice = await post(`${c.base}/kalibrasi`, body, c.citra);
    expect(twice.status).toBe(409);
    const kecil = await post(`${c.base}/kalibrasi`, { ...body, unit: c.unit.bidang }, c.bagas);
    expect(kecil.status).toBe(409);
  });

  it("a stranger 403 for the function, 404 for another's unit; an empty form 422", async () => {
    const { c, k } = await baru("pra-suara");
    expect((await get(`${c.base}/kalibrasi/baru`, c.hadi)).status).toBe(403);
    expect(
      (await post(`${c.base}/kalibrasi`, { unit: c.unit.induk, periode: k.periode }, c.hadi)).status,
    ).toBe(403);
    expect(
      (await post(`${c.base}/kalibrasi`, { unit: c.unit.induk, periode: k.periode }, c.bagas)).status,
    ).toBe(404);
    expect((await post(`${c.base}/kalibrasi`, {}, c.farida)).status).toBe(422);
  });
});

describe("first voices", () => {
  it("are somebody's own: nobody reads another's, nor the ratings of others, before the board is open", async () => {
    const { c, k } = await baru("pra-suara", { ayu: ["di-bawah", "sesuai"] });
    const page = await get(k.path, c.farida);
    expect(kata(page)).not.toContain("Butuh perbaikan");
    expect(page.page.querySelector(`select[name="hasil.${k.orang.ayu}"]`)).not.toBeNull();
    // Bagas rates Ayu himself: he has no voice besides; and he is not on his own list.
    const his = await get(k.path, c.bagas);
    expect(his.page.querySelector(`select[name="hasil.${k.orang.ayu}"]`)).toBeNull();
    expect(his.html).not.toContain(k.orang.bagas);
    expect(kata(his)).toContain("Butuh perbaikan");
  });

  it("half a voice comes back with what was chosen; saved ones come back filled in", async () => {
    const { c, k } = await baru("pra-suara");
    const nama = `hasil.${k.orang.ayu}`;
    const half = await post(`${k.path}/suara`, { [nama]: "di-atas" }, c.farida);
    expect(half.status).toBe(422);
    expect(half.page.querySelector(`select[name="${nama}"] option[selected]`)?.getAttribute("value")).toBe(
      "di-atas",
    );
    const whole = { [nama]: "di-atas", [`perilaku.${k.orang.ayu}`]: "sesuai" };
    expect((await post(`${k.path}/suara`, whole, c.farida)).status).toBe(303);
    const again = await get(k.path, c.farida);
    expect(again.page.querySelector(`select[name="${nama}"] option[selected]`)?.getAttribute("value")).toBe(
      "di-atas",
    );
  });

  it("a voice on oneself, on those above, or on whom one rates is not counted, whatever is sent", async () => {
    const { c, k } = await baru("pra-suara");
    const semua = Object.fromEntries(
      Object.values(k.orang).flatMap((o) => [
        [`hasil.${o}`, "di-atas"],
        [`perilaku.${o}`, "di-atas"],
      ]),
    );
    expect((await post(`${k.path}/suara`, semua, c.bagas)).status).toBe(303);
    expect(await kolom(c, "SELECT count(*) FROM kalibrasi_suara WHERE anggota = ?1", c.bagas.id)).toBe(0);
  });

  it("the last one who is done opens the board; then no voice changes", async () => {
    const { c, k } = await baru("pra-suara");
    await post(
      `${k.path}/suara`,
      { [`hasil.${k.orang.ayu}`]: "di-atas", [`perilaku.${k.orang.ayu}`]: "di-atas", selesai: "ya" },
      c.farida,
    );
    expect(await keadaan(c, k)).toBe("pra-suara");
    expect((await post(`${k.path}/suara`, { selesai: "ya" }, c.bagas)).status).toBe(303);
    expect(await keadaan(c, k)).toBe("papan");
    expect(kata(await get(`${k.path}/orang/${k.orang.ayu}`, c.bagas))).toContain(
      "Farida Wulandari: Sangat baik",
    );
    expect((await post(`${k.path}/suara`, { selesai: "ya" }, c.bagas)).status).toBe(409);
    expect((await post(`${k.path}/papan`, { versi: "2" }, c.farida)).status).toBe(409);
  });

  it("only the chair opens it before; Citra who keeps it 403, Hadi 404", async () => {
    const { c, k } = await baru("pra-suara");
    expect((await post(`${k.path}/papan`, { versi: "1" }, c.bagas)).status).toBe(403);
    expect((await post(`${k.path}/suara`, { selesai: "ya" }, c.citra)).status).toBe(403);
    expect((await post(`${k.path}/suara`, { selesai: "ya" }, c.hadi)).status).toBe(404);
    expect((await get(k.path, c.dimas)).status).toBe(303);
  });
});

describe("the board", () => {
  it("Farida proposes more for Ayu: feed, kurangi, and the evaluation as it was", async () => {
    const { c, k } = await baru();
    expect(kata(await get(k.path, c.farida))).toContain("Baik 4 dari 4 (100%). Paling banyak 2. Kurangi 2.");
    expect((await geser(k, "ayu", c.farida)).to).toBe(`${k.path}#orang-${k.orang.ayu}`);
    const page = kata(await get(k.path, c.farida));
    expect(page).toContain("Baik 3 dari 4 (75%). Paling banyak 2. Kurangi 1.");
    expect(page).toContain("Ayu Lestari: Baik → Sangat baik");
    expect(page).toContain("Layanan dua kali target");
    expect(
      await kolom(c, "SELECT rating_hasil || versi FROM evaluasi WHERE id = ?1", k.evaluasi.ayu.id),
    ).toBe("sesuai1");
  });

  it("without a reason 422 and what was chosen stays; the same rating 422; on an old page 409; twice one row", async () => {
    const { c, k } = await baru();
    const kosong = await geser(k, "ayu", c.farida, { alasan: " ", hasil: "di-bawah" });
    expect(kosong.status).toBe(422);
    expect(kosong.page.querySelector("select[name=hasil] option[selected]")?.getAttribute("value")).toBe(
      "di-bawah",
    );
    expect((await geser(k, "ayu", c.farida, { hasil: "sesuai", perilaku: "sesuai" })).status).toBe(422);
    const perintah = newId(OKTOBER);
    expect((await geser(k, "ayu", c.farida, { perintah })).status).toBe(303);
    expect((await geser(k, "ayu", c.farida, { perintah })).status).toBe(303);
    expect((await geser(k, "ayu", c.bagas, { hasil: "di-bawah" })).status).toBe(409);
    expect(await kolom(c, "SELECT count(*) FROM kalibrasi_geser WHERE orang = ?1", k.orang.ayu)).toBe(1);
  });

  it("nobody moves himself: his own row is not there for him; a stranger 404, the admin 403", async () => {
    const { c, k } = await baru();
    expect((await geser(k, "bagas", c.bagas)).status).toBe(404);
    expect((await get(`${k.path}/orang/${k.orang.bagas}`, c.bagas)).status).toBe(404);
    // Citra keeps it as admin and is in the group: neither her own row nor that of Bagas above her.
    expect((await get(`${k.path}/orang/${k.orang.citra}`, c.citra)).status).toBe(404);
    expect((await get(`${k.path}/orang/${k.orang.bagas}`, c.citra)).status).toBe(404);
    expect((await geser(k, "ayu", c.citra)).status).toBe(403);
    expect((await geser(k, "ayu", c.hadi)).status).toBe(404);
    expect((await geser(k, "ayu", c.gita)).status).toBe(403);
  });

  it("Farida takes her own move back, Bagas does not", async () => {
    const { c, k } = await baru();
    await geser(k, "ayu", c.farida);
    const undo = (who: Person, versi: string) =>
      post(`${k.path}/orang/${k.orang.ayu}/pengurungan`, { versi }, who);
    expect((await undo(c.bagas, "1")).status).toBe(409);
    expect((await undo(c.farida, "1")).status).toBe(303);
    expect(
      await kolom(c, "SELECT coalesce(usul_hasil, '-') FROM kalibrasi_orang WHERE id = ?1", k.orang.ayu),
    ).toBe("-");
    expect((await undo(c.farida, "2")).status).toBe(409);
  });

  it("what was signed meanwhile does not move; a chosen rating is shown against the pattern before it is recorded", async () => {
    const { c, k } = await baru();
    const part = await post(
      `${k.path}/orang/${k.orang.ayu}/pratinjau`,
      { hasil: "di-atas", perilaku: "di-atas" },
      c.farida,
    );
    expect(kata(part)).toContain("Bila usulan ini dicatat");
    await c.d1
      .prepare("UPDATE evaluasi SET keadaan = 'ditandatangani' WHERE id = ?1")
      .bind(k.evaluasi.ayu.id)
      .run();
    expect((await geser(k, "ayu", c.farida)).status).toBe(409);
  });
});

describe("locking", () => {
  it("freezes the minutes with a hash that the trail has, tells the assessors, and changes no rating", async () => {
    const { c, k } = await baru("terkunci");
    expect(await keadaan(c, k)).toBe("terkunci");
    const hash = await kolom(c, "SELECT notulen_hash FROM kalibrasi WHERE id = ?1", k.id);
    expect(
      await kolom(
        c,
        "SELECT rincian ->> 'hash' FROM jejak WHERE objek = ?1 AND tindakan = 'kalibrasi.lock'",
        k.id,
      ),
    ).toBe(hash);
    expect(
      await kolom(
        c,
        "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'kalibrasi-dikunci'",
        c.bagas.id,
      ),
    ).toBe(1);
    expect(await kolom(c, "SELECT predikat || versi FROM evaluasi WHERE id = ?1", k.evaluasi.ayu.id)).toBe(
      "baik1",
    );
    const page = await get(`${k.path}/notulen`, c.farida);
    expect(page.html).toContain(String(hash));
    expect(kata(page)).toContain("Layanan dua kali target");
    const json = await bytes(`${k.path}/notulen/json`, c.farida);
    const digest = await crypto.subtle.digest("SHA-256", json.body);
    expect([...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, "0")).join("")).toBe(hash);
    const pdf = await bytes(`${k.path}/notulen/pdf`, c.farida);
    expect(new TextDecoder().decode(pdf.body.slice(0, 5))).toBe("%PDF-");
  });

  it("without a quorum, a reason for the pattern, or the tick it is not locked and what was typed stays", async () => {
    const { c, k } = await baru();
    const lock = (f: Record<string, string>) =>
      post(`${k.path}/penguncian`, { ...kunciBody(c, "2"), ...f }, c.farida);
    expect((await get(`${k.path}/penguncian`, c.farida)).status).toBe(200);
    const sendiri = await lock({ [`hadir.${c.bagas.id}`]: "" });
    expect(sendiri.status).toBe(422);
    expect(sendiri.page.querySelector("textarea[name=catatan]")?.text).toBe("Rapat di ruang bidang");
    expect((await lock({ alasan: "" })).status).toBe(422);
    expect((await lock({ setuju: "" })).status).toBe(422);
    expect((await lock({ versi: "1" })).status).toBe(409);
    expect(await keadaan(c, k)).toBe("papan");
  });

  it("only the chair locks, once; then nothing moves, not by hand-written SQL either", async () => {
    const { c, k } = await baru();
    expect((await post(`${k.path}/penguncian`, kunciBody(c, "2"), c.bagas)).status).toBe(403);
    expect((await post(`${k.path}/penguncian`, kunciBody(c, "2"), c.farida)).status).toBe(303);
    expect((await post(`${k.path}/penguncian`, kunciBody(c, "2"), c.farida)).status).toBe(409);
    expect((await geser(k, "ayu", c.farida)).status).toBe(409);
    expect((await post(`${k.path}/pembatalan`, { versi: "3", alasan: "x" }, c.farida)).status).toBe(409);
    const lawan = (sql: string) => c.d1.prepare(sql).bind(k.id).run();
    await expect(lawan("UPDATE kalibrasi SET notulen = '{}' WHERE id = ?1")).rejects.toThrow(
      "kalibrasi-beku",
    );
    await expect(lawan("DELETE FROM kalibrasi WHERE id = ?1")).rejects.toThrow("kalibrasi-beku");
    await expect(
      lawan(
        "UPDATE kalibrasi_orang SET usul_hasil = 'di-atas', usul_perilaku = 'di-atas' WHERE kalibrasi = ?1",
      ),
    ).rejects.toThrow("kalibrasi-beku");
  });
});

describe("the answer of the pejabat penilai", () => {
  const jawab = (k: KalibrasiUji, who: Person, f: Record<string, string>) =>
    post(`${k.path}/orang/${k.orang.ayu}/jawaban`, f, who);

  it("Bagas reads the proposal on Ayu's evaluation, keeps his rating with a reason, and it is recorded once", async () => {
    const { c, k } = await baru("terkunci");
    const page = await get(k.evaluasi.ayu.path, c.bagas);
    expect(kata(page)).toContain("Usulan panel kalibrasi");
    expect(kata(page)).toContain("Layanan dua kali target");
    const tanpa = await jawab(k, c.bagas, { jawaban: "tidak", alasan: "" });
    expect(tanpa.status).toBe(422);
    expect((await jawab(k, c.bagas, {})).status).toBe(422);
    expect((await jawab(k, c.farida, { jawaban: "setuju", alasan: "" })).status).toBe(403);
    expect((await jawab(k, c.bagas, { jawaban: "tidak", alasan: "Bukti sudah saya periksa" })).status).toBe(
      303,
    );
    expect((await jawab(k, c.bagas, { jawaban: "setuju", alasan: "" })).status).toBe(409);
    expect(kata(await get(k.evaluasi.ayu.path, c.farida))).toContain("Bukti sudah saya periksa");
    expect(await kolom(c, "SELECT predikat FROM evaluasi WHERE id = ?1", k.evaluasi.ayu.id)).toBe("baik");
  });

  it("who agrees is led to the evaluation, where he changes it himself", async () => {
    const { c, k } = await baru("terkunci");
    expect((await jawab(k, c.bagas, { jawaban: "setuju" })).to).toBe(k.evaluasi.ayu.path);
    expect(await kolom(c, "SELECT predikat FROM evaluasi WHERE id = ?1", k.evaluasi.ayu.id)).toBe("baik");
  });

  it("Ayu reads nothing of it before her result is delivered, and the proposal with its reason after", async () => {
    const { c, k } = await baru("terkunci");
    const before = await get(k.evaluasi.ayu.path, c.ayu);
    expect(before.status).toBe(200);
    expect(before.html).not.toContain("Usulan panel");
    expect(before.html).not.toContain("dua kali target");
    expect((await get(k.path, c.ayu)).status).toBe(404);
    await c.d1
      .prepare(
        "UPDATE evaluasi SET keadaan = 'disampaikan', ditandatangani_pada = 1, disampaikan_pada = 2 WHERE id = ?1",
      )
      .bind(k.evaluasi.ayu.id)
      .run();
    expect(kata(await get(k.evaluasi.ayu.path, c.ayu))).toContain("Usulan panel kalibrasi");
  });
});

describe("what nobody learns of himself", () => {
  // The same session twice, but for what Bagas got: every page that he may open is the same, number by number.
  let duaKali: { c: Cast; k: KalibrasiUji }[];
  beforeAll(async () => {
    duaKali = [];
    for (const nilai of [{ bagas: ["di-atas", "di-atas"] }, { bagas: ["di-bawah", "di-bawah"] }] as const) {
      const c = await castOf(OKTOBER);
      const k = await kalibrasiUji(c, "papan", { ...nilai });
      await geser(k, "bagas", c.farida, {
        hasil: "sesuai",
        perilaku: nilai.bagas[0] === "di-atas" ? "di-bawah" : "sesuai",
      });
      duaKali.push({ c, k });
    }
  });
  const sama = async (jalan: string, who: "bagas" | "citra") => {
    const html = await Promise.all(
      duaKali.map(async ({ c, k }) => {
        const cookie = await signedIn(c.d1, c.agency.code, c[who].id, OKTOBER, who === "citra");
        const a = await get(k.path + jalan, { cookie });
        return [a.status, kata(a)];
      }),
    );
    expect(html[0]).toEqual(html[1]);
    return String(html[0]?.[1]);
  };

  it.each(["", "?lihat=kuadran"])(
    "the board%s says nothing of Bagas to Bagas, nor to Citra who works for him",
    async (jalan) => {
      const his = await sama(jalan, "bagas");
      expect(his).toContain("1 baris tidak ditampilkan");
      expect(his).not.toContain("Bagas Prakoso:");
      expect(await sama(jalan, "citra")).toContain("2 baris tidak ditampilkan");
    },
  );

  it("nor do the minutes, their PDF or their data, once it is locked", async () => {
    for (const { c, k } of duaKali)
      expect((await post(`${k.path}/penguncian`, kunciBody(c, "2"), c.farida)).status).toBe(303);
    const his = await sama("/notulen", "bagas");
    expect(his).toContain("Petikan");
    expect(his).not.toContain("Beban kerja naik");
    expect(await sama("", "bagas")).not.toContain("Bagas Prakoso:");
    for (const { c, k } of duaKali) {
      const hash = String(await kolom(c, "SELECT notulen_hash FROM kalibrasi WHERE id = ?1", k.id));
      expect((await get(`${k.path}/notulen`, c.bagas)).html).not.toContain(hash);
      expect((await get(`${k.path}/notulen/json`, c.bagas)).status).toBe(403);
      expect((await bytes(`${k.path}/notulen/pdf`, c.bagas)).status).toBe(200);
      expect((await get(`${k.path}/notulen/json`, c.farida)).status).toBe(200);
    }
  });

  it("the fairness report is for the chair, the keeper and the auditor; of four people it says nothing", async () => {
    const [satu] = duaKali;
    if (!satu) return;
    const { c, k } = satu;
    expect((await get(`${k.path}/kewajaran`, c.bagas)).status).toBe(403);
    expect((await get(`${k.path}/kewajaran`, c.hadi)).status).toBe(404);
    for (const who of [c.farida, c.gita])
      expect(kata(await get(`${k.path}/kewajaran`, who))).toContain("Terlalu sedikit pegawai");
  });
});

describe("cancelling", () => {
  it("by the chair or who keeps it, with a reason; the group is free again", async () => {
    const { c, k } = await baru();
    expect((await post(`${k.path}/pembatalan`, { versi: "2", alasan: "" }, c.farida)).status).toBe(422);
    expect((await post(`${k.path}/pembatalan`, { versi: "2", alasan: "x" }, c.bagas)).status).toBe(403);
    expect(
      (await post(`${k.path}/pembatalan`, { versi: "2", alasan: "Kelompok keliru" }, c.farida)).status,
    ).toBe(303);
    expect((await geser(k, "ayu", c.farida)).status).toBe(404);
    const lagi = await post(`${c.base}/kalibrasi`, { unit: c.unit.induk, periode: k.periode }, c.farida);
    expect(lagi.status).toBe(303);
  });
});
