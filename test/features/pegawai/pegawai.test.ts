import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, inventedNip } from "../../support/cast.ts";
import { type Answer, type Fields, house, NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

const { get, post } = house();
const person = (lain: Fields = {}): Fields => ({
  perintah: newId(NOW),
  nama: "Indah Permata, S.E.",
  jenis: "pns",
  nomor: inventedNip(),
  golongan: "III/b",
  golonganDari: "2024-04-01",
  email: `${newId(NOW).toLowerCase()}@contoh.example`,
  jabatan: "Analis Kebijakan Ahli Pertama",
  unit: cast.unit.bidang,
  jenisJabatan: "jf",
  jenjang: "ahli-pertama",
  dari: "2026-01-05",
  nomorSurat: "",
  ...lain,
});
const add = (lain: Fields = {}) => post(`${cast.base}/pegawai/baru`, person(lain), cast.citra);
const idOf = (to: string | null) => /pegawai\/([0-9A-Z]{26})/.exec(to ?? "")?.[1] as string;
const versi = async (id: string, room = cast) =>
  String(await room.d1.prepare("SELECT versi FROM pegawai WHERE id = ?1").bind(id).first("versi"));
const lines = async (id: string, room = cast) =>
  (
    await room.d1
      .prepare("SELECT dari, sampai, penilai, atasan FROM garis_penilai WHERE pegawai = ?1 ORDER BY dari")
      .bind(id)
      .all()
  ).results;
const errorOf = (a: Answer) => a.page.querySelector(".error-summary")?.text ?? "";

describe("a new person", () => {
  it("Citra adds Indah; her page says who assesses her and why, and the list finds her by name and number", async () => {
    const nomor = inventedNip();
    const added = await add({ nama: "Indahwati Sekar", nomor: `${nomor.slice(0, 8)} ${nomor.slice(8)}` });
    expect(added.status).toBe(303);
    const seen = await get(added.to as string, cast.citra);
    expect(seen.page.querySelector("#garis")?.text).toContain("Bagas Prakoso");
    expect(seen.page.querySelector("#garis")?.text).toContain("Memimpin Bidang Uji");
    expect(seen.page.querySelector(".nip")?.childNodes.map((n) => n.text)).toEqual([
      nomor.slice(0, 8),
      nomor.slice(8, 14),
      nomor.slice(14, 15),
      nomor.slice(15),
    ]);
    for (const cari of ["indahwati s", nomor.slice(0, 12)]) {
      const list = await get(`${cast.base}/pegawai?cari=${encodeURIComponent(cari)}`, cast.citra);
      expect(list.page.querySelector("table")?.text).toContain("Indahwati Sekar");
    }
    const elsewhere = await get(`${cast.base}/pegawai?cari=indahwati&unit=${newId(NOW)}`, cast.citra);
    expect(elsewhere.page.querySelector(".empty")?.text).toContain("Tidak ada yang cocok");
  });

  it("whose planning year is open has her SKP at once", async () => {
    await cast.d1.batch([
      cast.d1.prepare(
        "INSERT OR IGNORE INTO tahun_kinerja VALUES (2026, 'permenpanrb-6-2022', 'triwulan', 0)",
      ),
      cast.d1.prepare(
        "INSERT OR IGNORE INTO periode VALUES ('2026-tahunan-1', 2026, 'tahunan', 1, '2026-01-01', '2026-12-31')",
      ),
      cast.d1
        .prepare(
          "INSERT OR IGNORE INTO jendela (id, periode, tahap, buka_pada, tutup_pada) VALUES (?1, '2026-tahunan-1', 'perencanaan', 1, 2)",
        )
        .bind(newId(NOW)),
    ]);
    const id = idOf((await add()).to);
    const skp = await cast.d1
      .prepare("SELECT tahun, dari, penilai, keadaan FROM skp WHERE pegawai = ?1")
      .bind(id)
      .all();
    expect(skp.results).toEqual([
      { tahun: 2026, dari: "2026-01-05", penilai: cast.bagas.id, keadaan: "belum" },
    ]);
  });

  it("is refused with what was typed when number, grade, unit, e-mail or level are not right", async () => {
    const wrong = async (lain: Fields, field: string, words: string) => {
      const answer = await add({ nama: "Tetap Di Sini", ...lain });
      expect(answer.status).toBe(422);
      expect(answer.page.querySelector(`#${field}-kesalahan`)?.text).toContain(words);
      expect(answer.page.querySelector("#nama")?.getAttribute("value")).toBe("Tetap Di Sini");
    };
    await wrong({ nomor: "123" }, "nomor", "18 angka");
    await wrong({ nomor: "199001012015031000" }, "nomor", "tidak boleh 000");
    await wrong({ nomor: cast.ayu.nip }, "nomor", "sudah dipakai");
    await wrong({ email: `${cast.ayu.id.toLowerCase()}@contoh.example` }, "email", "sudah dipakai");
    await wrong({ golongan: "IX" }, "golongan", "tidak dikenal");
    await wrong({ unit: newId(NOW) }, "unit", "Pilih unit");
    await wrong({ jenjang: "" }, "jenjang", "jenjang");
    await wrong({ memimpin: "ya", jenisJabatan: "administrator" }, "unit", "sudah punya pimpinan");
    const empty = await post(`${cast.base}/pegawai/baru`, {}, cast.citra);
    expect(empty.status).toBe(422);
    expect(errorOf(empty)).toContain("Isi nama");
    const partly = await post(`${cast.base}/pegawai/baru`, { jenis: "pns" }, cast.citra);
    const links = partly.page.querySelectorAll(".error-summary a").map((a) => a.getAttribute("href"));
    expect(links).toEqual(["#nama", "#nomor", "#jabatan", "#unit", "#jenisJabatan", "#dari"]);
  });

  it("sent twice is one person", async () => {
    const once = person({ nama: "Satu Kali" });
    const [first, second] = [
      await post(`${cast.base}/pegawai/baru`, once, cast.citra),
      await post(`${cast.base}/pegawai/baru`, once, cast.citra),
    ];
    expect(second.to).toBe(first.to);
  });
});

describe("who may see and do what", () => {
  it("Ayu reads her own page without buttons; Hadi and Dimas find nothing; Gita reads", async () => {
    const path = `${cast.base}/pegawai/${cast.ayu.id}`;
    const own = await get(path, cast.ayu);
    expect(own.status).toBe(200);
    expect(
      own.page
        .querySelectorAll("form[method=post]")
        .filter((f) => f.getAttribute("action")?.includes("/pegawai/")),
    ).toHaveLength(0);
    expect(own.page.querySelector("#akun")).toBeNull();
    for (const who of [cast.hadi, cast.bagas]) expect((await get(path, who)).status).toBe(404);
    expect((await get(`${cast.other.base}/pegawai/${cast.ayu.id}`, cast.dimas)).status).toBe(404);
    const audit = await get(path, cast.gita);
    expect(audit.status).toBe(200);
    expect(audit.html).not.toContain("/ubah");
    expect((await get(`${cast.base}/pegawai`, cast.hadi)).status).toBe(403);
    const list = await get(`${cast.base}/pegawai?cari=ayu`, cast.gita);
    expect(list.html).not.toContain(cast.ayu.nip);
  });

  it("only the admin changes: the auditor and the person herself 403, others 404, another agency 404", async () => {
    const steps: [string, Fields][] = [
      ["ubah", person()],
      ["penempatan", person({ jenis: "definitif" })],
      [`penempatan/${cast.ayu.penempatan}`, { sampai: "2026-12-31", versi: "1" }],
      ["atasan", { nomor: cast.hadi.nip, dari: "2026-01-01", alasan: "x" }],
      ["status", { status: "cltn", dari: "2026-01-01" }],
      ["undangan", {}],
    ];
    for (const [step, fields] of steps) {
      const path = `${cast.base}/pegawai/${cast.ayu.id}/${step}`;
      expect((await post(path, fields, cast.ayu)).status).toBe(403);
      expect((await post(path, fields, cast.gita)).status).toBe(403);
      expect((await post(path, fields, cast.hadi)).status).toBe(404);
      expect((await post(path, fields, cast.bagas)).status).toBe(404);
      const away = path.replace(cast.base, cast.other.base);
      expect((await post(away, fields, cast.dimas)).status).toBe(404);
    }
    expect((await post(`${cast.base}/pegawai/baru`, person(), cast.hadi)).status).toBe(403);
    expect(await versi(cast.ayu.id)).toBe("1");
  });
});

describe("changes of a person", () => {
  it("data: saved; an old page → 409 with both texts; a new number keeps the old one as history", async () => {
    const id = idOf((await add({ nama: "Berubah Nama" })).to);
    const path = `${cast.base}/pegawai/${id}/ubah`;
    const nomor = inventedNip();
    const saved = await post(
      path,
      person({ nama: "Nama Baru", nomor, ubahNomor: "baru", versi: "1" }),
      cast.citra,
    );
    expect(saved.status).toBe(303);
    const numbers = await cast.d1
      .prepare("SELECT sampai FROM nomor_pegawai WHERE pegawai = ?1 ORDER BY dari")
      .bind(id)
      .all();
    expect(numbers.results).toEqual([{ sampai: "2026-11-21" }, { sampai: null }]);
    const late = await post(path, person({ nama: "Nama Lain", nomor, versi: "1" }), cast.citra);
    expect(late.status).toBe(409);
    expect(late.page.querySelector("#nama")?.getAttribute("value")).toBe("Nama Lain");
    expect(late.page.querySelector(".notice")?.text).toContain("Nama Baru");
    const again = late.page.querySelector("input[name=versi]")?.getAttribute("value") as string;
    expect((await post(path, person({ nama: "Nama Lain", nomor, versi: again }), cast.citra)).status).toBe(
      303,
    );
  });

  it("Hadi becomes Plt after Bagas leaves: Ayu's line turns on the day, and Hadi is assessed from above", async () => {
    const room = await castOf();
    const at = (who: string, step: string) => `${room.base}/pegawai/${who}/${step}`;
    const plt = person({
      jenis: "plt",
      jabatan: "Plt Kepala Bidang",
      jenisJabatan: "administrator",
      jenjang: "",
      unit: room.unit.bidang,
      dari: "2026-12-01",
      nomorSurat: "SPRIN-1/2026",
      versi: "1",
    });
    const early = await post(at(room.hadi.id, "penempatan"), plt, room.citra);
    expect(early.status).toBe(422);
    expect(errorOf(early)).toContain("Plt hanya untuk jabatan kosong");
    const end = await post(
      at(room.bagas.id, `penempatan/${room.bagas.penempatan}`),
      { perintah: newId(NOW), sampai: "2026-11-30", sebelum: "", versi: "1" },
      room.citra,
    );
    expect(end.status).toBe(303);
    expect((await lines(room.ayu.id, room)).at(-1)).toMatchObject({
      dari: "2026-12-01",
      penilai: room.farida.id,
    });
    const done = await post(at(room.hadi.id, "penempatan"), { ...plt, perintah: newId(NOW) }, room.citra);
    expect(done.status).toBe(303);
    expect(await lines(room.ayu.id, room)).toEqual([
      { dari: "2020-01-01", sampai: "2026-11-30", penilai: room.bagas.id, atasan: room.farida.id },
      { dari: "2026-12-01", sampai: null, penilai: room.hadi.id, atasan: room.farida.id },
    ]);
    const then = await get(`${room.base}/pegawai/${room.hadi.id}?pada=2026-12-01`, room.citra);
    expect(then.page.querySelector("#garis")?.text).toContain("Farida Wulandari");
    expect(then.page.querySelector("#garis")?.text).toContain("Selama menjadi Plt");
  });

  it("a mutasi ends the running SKP on the eve and begins a new one under the new penilai", async () => {
    const room = await castOf();
    const skp = newId(NOW);
    await room.d1
      .prepare(
        "INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 2026, '2026-01-01', '2026-12-31', 'ja-jf', 'kualitatif', 'ditetapkan', 0)",
      )
      .bind(skp, room.ayu.id, room.ayu.penempatan, room.unit.bidang, room.bagas.id, room.farida.id)
      .run();
    const moved = await post(
      `${room.base}/pegawai/${room.ayu.id}/penempatan`,
      person({
        jenis: "definitif",
        unit: room.unit.induk,
        dari: "2026-11-01",
        jenjang: "ahli-muda",
        versi: "1",
      }),
      room.citra,
    );
    expect(moved.status).toBe(303);
    const { results } = await room.d1
      .prepare("SELECT dari, sampai, penilai, unit, keadaan FROM skp WHERE pegawai = ?1 ORDER BY dari")
      .bind(room.ayu.id)
      .all();
    expect(results).toEqual([
      {
        dari: "2026-01-01",
        sampai: "2026-10-31",
        penilai: room.bagas.id,
        unit: room.unit.bidang,
        keadaan: "ditetapkan",
      },
      {
        dari: "2026-11-01",
        sampai: "2026-12-31",
        penilai: room.farida.id,
        unit: room.unit.induk,
        keadaan: "belum",
      },
    ]);
  });

  it("an exception names the penilai by number with a reason, and ends again", async () => {
    const room = await castOf();
    const path = `${room.base}/pegawai/${room.farida.id}/atasan`;
    const fields = { dari: "2026-11-22", sampai: "", alasan: "Dinilai Sekretaris Jenderal" };
    const nobody = await post(path, { ...fields, nomor: inventedNip(), versi: "1" }, room.citra);
    expect(errorOf(nobody)).toContain("Tidak ada pegawai dengan nomor itu");
    const self = await post(path, { ...fields, nomor: room.farida.nip, versi: "1" }, room.citra);
    expect(errorOf(self)).toContain("dirinya sendiri");
    // Hadi answers to Bagas, and Bagas to Farida: the three would assess each other round.
    const round = await post(path, { ...fields, nomor: room.hadi.nip, versi: "1" }, room.citra);
    expect(round.status).toBe(422);
    expect(errorOf(round)).toContain("saling menilai");
    const me = await post(
      `${room.base}/pegawai/${room.hadi.id}/atasan`,
      { ...fields, nomor: room.citra.nip, versi: "1" },
      room.citra,
    );
    expect(me.status).toBe(403);
    expect(errorOf(me)).toContain("Minta admin lain");
    const nama = `Sekretaris ${newId(NOW)}`;
    const outside = await post(
      `${room.base}/pegawai/luar/baru`,
      { nama, jabatan: "Sekretaris Jenderal", instansi: "Kementerian Pusat", jenisJabatan: "jpt-madya" },
      room.citra,
    );
    expect(outside.status).toBe(303);
    const sekjen = (await room.d1
      .prepare("SELECT id FROM pegawai WHERE nama = ?1")
      .bind(nama)
      .first("id")) as string;
    const set = await post(
      path,
      { ...fields, nomor: "", pejabat: sekjen, versi: "1", perintah: newId(NOW) },
      room.citra,
    );
    expect(set.status).toBe(303);
    expect((await lines(room.farida.id, room)).at(-1)).toMatchObject({ dari: "2026-11-22", penilai: sekjen });
    const seen = await get(`${room.base}/pegawai/${room.farida.id}`, room.citra);
    expect(seen.page.querySelector("#garis")?.text).toContain("Di luar instansi: Kementerian Pusat");
    const list = await get(`${room.base}/pegawai/luar`, room.gita);
    expect(list.page.querySelector("table")?.text).toContain(nama);
    const his = await get(`${room.base}/pegawai/${sekjen}`, room.citra);
    expect(his.page.querySelector("#menilai")?.text).toContain("Farida Wulandari");
    expect((await get(`${room.base}/pegawai/${room.farida.id}`, room.citra)).html).toContain(
      "Ditetapkan khusus",
    );
    const ended = await post(
      `${path}/2026-11-22`,
      { sampai: "2026-12-31", sebelum: "", versi: "2" },
      room.citra,
    );
    expect(ended.status).toBe(303);
    expect((await lines(room.farida.id, room)).at(-1)).toMatchObject({ dari: "2027-01-01", penilai: null });
  });

  it("a status is dated", async () => {
    const room = await castOf();
    const at = (who: string, step: string) => `${room.base}/pegawai/${who}/${step}`;
    const status = { status: "cltn", dari: "2026-12-01", sampai: "2027-11-30", versi: "1" };
    expect((await post(at(room.hadi.id, "status"), status, room.citra)).status).toBe(303);
    expect((await get(at(room.hadi.id, ""), room.citra)).html).toContain("Cuti di luar tanggungan negara");
    const twice = await post(at(room.hadi.id, "status"), { ...status, versi: "2" }, room.citra);
    expect(errorOf(twice)).toContain("Sudah ada perubahan status");
  });

  it("an invitation is shown once, waits in the outbox and opens the door", async () => {
    const id = idOf((await add({ nama: "Undang Saya" })).to);
    const shown = await post(`${cast.base}/pegawai/${id}/undangan`, {}, cast.citra);
    expect(shown.status).toBe(200);
    const link = /\/a\/[a-z-]+\/undangan\/[^\s"<&]+/.exec(shown.html)?.[0] as string;
    const letter = await cast.d1
      .prepare("SELECT isi FROM surat_keluar ORDER BY id DESC LIMIT 1")
      .first("isi");
    expect(letter).toContain(link);
    expect((await get(link)).html).toContain("Undang Saya");
    const stored = await cast.d1
      .prepare("SELECT rahasia_hash FROM undangan WHERE pegawai = ?1")
      .bind(id)
      .first("rahasia_hash");
    expect(link).not.toContain(stored as string);
    expect((await get(`${cast.base}/pegawai/${id}`, cast.citra)).html).toContain("Undangan berlaku sampai");
  });
});

describe("bad text (K14)", () => {
  const nasty = [
    "\ud800x",
    "a\u0000b",
    "<img src=x onerror=alert(1)>",
    "'); DROP TABLE pegawai; --",
    "x".repeat(10_000),
  ];
  it("in every field of every form never breaks a page", async () => {
    const id = idOf((await add()).to);
    const forms: [string, Fields][] = [
      ["baru", person()],
      [`${id}/ubah`, person({ versi: "1", ubahNomor: "koreksi" })],
      [`${id}/penempatan`, person({ versi: "1", jenis: "tim", sampai: "" })],
      [`${id}/atasan`, { nomor: "", pejabat: "", dari: "2026-01-01", sampai: "", alasan: "x", versi: "1" }],
      [`${id}/status`, { status: "mpp", dari: "2026-01-01", sampai: "", versi: "1" }],
    ];
    for (const [path, fields] of forms)
      for (const field of Object.keys(fields))
        for (const text of nasty) {
          const answer = await post(
            `${cast.base}/pegawai/${path}`,
            { ...fields, perintah: newId(NOW), [field]: text },
            cast.citra,
          );
          expect([303, 409, 422], `${path} ${field}`).toContain(answer.status);
          expect(answer.html).not.toContain("<img src=x");
        }
    for (const text of nasty)
      for (const name of ["cari", "unit", "tampil", "halaman", "pada"]) {
        const query = new URLSearchParams({ [name]: text }).toString();
        expect((await get(`${cast.base}/pegawai?${query}`, cast.citra)).status).toBe(200);
        expect((await get(`${cast.base}/pegawai/${id}?${query}`, cast.citra)).status).toBe(200);
      }
  });
});
