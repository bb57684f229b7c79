import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { openEvidence } from "../../../src/data/evidence.ts";
import { reconcileEvidence } from "../../../src/features/bukti/actions.ts";
import { jpg, kiriman, office, part, pdf, zip } from "../../support/berkas.ts";
import { type Cast, castOf, type Person, signedIn } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { faultyD1, faultyR2 } from "../../support/faulty.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { evaluasiDalam, type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
let tw4: string;
let aksi: string;
beforeAll(async () => {
  cast = await castOf();
  tw4 = (await tahunUji(cast))(4);
  kerja = await skpDitetapkan(cast);
  const body = new URLSearchParams([
    ["revisi", "0"],
    [`ra-${kerja.rhk[0]}-baris`, ""],
    [`teks-${kerja.rhk[0]}`, "Survei"],
  ]);
  await house().send(
    `${cast.base}/pelaksanaan/${kerja.skp}/${tw4}`,
    { method: "POST", body, headers: fromOurPage() },
    cast.ayu,
  );
  aksi = await idOf("SELECT id FROM rencana_aksi WHERE skp = ?1", kerja.skp);
});

const idOf = async (sql: string, ...params: unknown[]) =>
  (
    await cast.d1
      .prepare(sql)
      .bind(...params)
      .first<{ id: string }>()
  )?.id ?? "";
const count = async (sql: string, ...params: unknown[]) =>
  (
    await cast.d1
      .prepare(sql)
      .bind(...params)
      .first<{ n: number }>()
  )?.n ?? -1;
const up = (
  files: Parameters<typeof kiriman>[0],
  fields: Record<string, string> = {},
  who: Person = cast.ayu,
  h = house(),
) => h.upload(`${cast.base}/bukti`, kiriman(files, fields), who);
const rowsNamed = (nama: string) =>
  count("SELECT count(*) AS n FROM bukti WHERE nama = ?1 AND keadaan = 'tersimpan'", nama);

describe("uploading evidence", () => {
  it("Ayu sends two files for a rencana aksi without scripts and comes back to her page", async () => {
    const here = `${cast.base}/pelaksanaan/${kerja.skp}/${tw4}`;
    const answer = await up(
      [
        ["survei.pdf", pdf(), "application/pdf"],
        ["foto.jpg", jpg(), "image/jpeg"],
      ],
      { untuk: aksi, kembali: here },
    );
    expect([answer.status, answer.to]).toEqual([303, `${here}?selesai=unggah`]);
    const page = await house().get(`${here}?selesai=unggah`, cast.ayu);
    const list = page.page.querySelector(`#bukti-${kerja.rhk[0]}`)?.text ?? "";
    expect(list).toContain("survei.pdf");
    expect(list).toContain("foto.jpg");
    expect(list).toContain("untuk: Survei");
    expect(list).toContain("virus belum diperiksa");
    expect(page.page.querySelector(".notice.success")?.text).toContain("Bukti tersimpan");
    const row = await cast.d1
      .prepare("SELECT kunci, sha256, ukuran FROM bukti WHERE nama = 'survei.pdf' AND pegawai = ?1")
      .bind(cast.ayu.id)
      .first<{ kunci: string; sha256: string; ukuran: number }>();
    const object = await env.EVIDENCE.head(`${cast.agency.id}/${row?.kunci}`);
    expect(object?.size).toBe(row?.ukuran);
    expect(row?.kunci).not.toContain(cast.ayu.id);
  });

  it("the browser's script gets JSON, and a file without a rencana aksi waits in Bukti saya", async () => {
    const h = house();
    const send = (body: FormData) =>
      h.send(
        `${cast.base}/bukti`,
        { method: "POST", body, headers: { ...fromOurPage(), accept: "application/json" } },
        cast.ayu,
      );
    const fine = await send(kiriman([["rekap.xlsx", office("xlsx")]]));
    expect([fine.status, JSON.parse(fine.html).bukti[0].nama]).toEqual([201, "rekap.xlsx"]);
    const bad = await send(kiriman([["x.pdf", zip([part("a")])]]));
    expect(bad.status).toBe(422);
    expect(JSON.parse(bad.html).pesan).toContain("x.pdf");
    const list = await h.get(`${cast.base}/bukti`, cast.ayu);
    expect(list.page.querySelector("#bukti-saya")?.text).toContain("belum dikaitkan");
    const out = await h.send(`${cast.base}/bukti`, {
      method: "POST",
      body: kiriman([["x.pdf", pdf()]]),
      headers: { ...fromOurPage(), accept: "application/json" },
    });
    expect(out.status).toBe(401);
  });

  it("for an RHK without rencana aksi one is made, once", async () => {
    const untuk = `rhk:${kerja.skp}:${tw4}:${kerja.rhk[1]}`;
    for (const nama of ["arsip-1.pdf", "arsip-2.pdf"])
      expect((await up([[nama, pdf()]], { untuk })).status).toBe(303);
    expect(
      await count(
        "SELECT count(*) AS n FROM rencana_aksi WHERE rhk = ?1 AND teks = 'Arsip tertata'",
        kerja.rhk[1],
      ),
    ).toBe(1);
    expect(
      await count(
        "SELECT count(*) AS n FROM bukti_kaitan k JOIN rencana_aksi a ON a.id = k.rencana_aksi WHERE a.rhk = ?1",
        kerja.rhk[1],
      ),
    ).toBe(2);
  });

  it("the same file twice is one file, and Ayu is told under which name", async () => {
    const same = pdf();
    await up([["asli.pdf", same]]);
    const again = await up([["salinan.pdf", same]], { untuk: aksi });
    expect(again.to).toContain("selesai=sama");
    expect((await house().get(again.to ?? "", cast.ayu)).html).toContain("sebagai asli.pdf");
    expect(await rowsNamed("salinan.pdf")).toBe(0);
    expect(
      await count(
        "SELECT count(*) AS n FROM bukti_kaitan k JOIN bukti b ON b.id = k.bukti WHERE b.nama = 'asli.pdf'",
      ),
    ).toBe(1);
    await up([["milik-hadi.pdf", same]], {}, cast.hadi);
    expect(await rowsNamed("milik-hadi.pdf")).toBe(1);
  });

  it("what is wrong is said by name, what is right is kept", async () => {
    const answer = await up(
      [
        ["baik.pdf", pdf()],
        ["buruk.svg", pdf()],
        ["<img src=x>.docx", pdf()],
      ],
      { untuk: aksi },
    );
    expect(answer.status).toBe(422);
    expect(answer.page.querySelector(".error-summary")?.text).toContain("buruk.svg tidak dapat dipakai");
    expect(answer.html).toContain("&lt;img src=x&gt;.docx");
    expect(answer.page.querySelector(`#untuk option[value=${aksi}]`)?.hasAttribute("selected")).toBe(true);
    expect(await rowsNamed("baik.pdf")).toBe(1);
  });

  it("a page of evidence is one round trip; an upload three, for two stores share no transaction", async () => {
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(NOW, { AGENCY_001: d1 });
    await h.get(`${cast.base}/bukti`, cast.ayu);
    ledger.forget();
    await h.get(`${cast.base}/bukti`, cast.ayu);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    expect(
      (
        await up(
          [
            ["hitung.pdf", pdf()],
            ["hitung.jpg", jpg()],
          ],
          { untuk: aksi },
          cast.ayu,
          h,
        )
      ).status,
    ).toBe(303);
    expect(ledger.trips).toBe(3);
  });

  it("the year's space is 500 MiB, for each pegawai", async () => {
    await cast.d1
      .prepare(
        "INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada) VALUES ('01ZZ0000000000000000000000', ?1, 'lama', 'besar.pdf', 'pdf', ?2, 'x', 'tersimpan', ?3, ?3)",
      )
      .bind(cast.hadi.id, 500 * 1024 * 1024 - 20_000, NOW)
      .run();
    const full = await up([["kecil.pdf", pdf("a".repeat(30_000))]], {}, cast.hadi);
    expect(full.status).toBe(422);
    expect(full.html).toContain("500 MB");
    expect((await up([["muat.pdf", pdf()]], {}, cast.hadi)).status).toBe(303);
    const next = Date.UTC(2027, 0, 5);
    const hadi = { ...cast.hadi, cookie: await signedIn(cast.d1, cast.agency.code, cast.hadi.id, next) };
    expect((await up([["tahun-baru.pdf", pdf("a".repeat(30_000))]], {}, hadi, house(next))).status).toBe(303);
    await cast.d1.prepare("UPDATE bukti SET keadaan = 'dihapus' WHERE nama = 'besar.pdf'").run();
  });
});

describe("uploading evidence, the litany", () => {
  it("Dimas and Hadi find no rencana aksi of Ayu's; penilai, admin and auditor may not add to it", async () => {
    const h = house();
    const there = await h.upload(
      `${cast.other.base}/bukti`,
      kiriman([["a.pdf", pdf()]], { untuk: aksi }),
      cast.dimas,
    );
    expect(there.status).toBe(404);
    expect((await up([["a.pdf", pdf()]], { untuk: aksi }, cast.hadi)).status).toBe(404);
    for (const who of [cast.bagas, cast.citra, cast.gita]) {
      const answer = await up([["a.pdf", pdf()]], { untuk: aksi }, who);
      expect(answer.status).toBe(403);
    }
    expect((await up([["a.pdf", pdf()]], { untuk: "' OR 1=1 --" })).status).toBe(404);
  });

  it("after the window, and after the signature, it is 409", async () => {
    const late = Date.UTC(2027, 1, 1);
    const ayu = { ...cast.ayu, cookie: await signedIn(cast.d1, cast.agency.code, cast.ayu.id, late) };
    const refused = await up([["a.pdf", pdf()]], { untuk: aksi }, ayu, house(late));
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("sudah ditutup");
    const other = await castOf();
    const signed = await skpDitetapkan(other);
    await evaluasiDalam(other, signed.skp, tw4, "disampaikan");
    const answer = await house().upload(
      `${other.base}/bukti`,
      kiriman([["a.pdf", pdf()]], { untuk: `rhk:${signed.skp}:${tw4}:${signed.rhk[0]}` }),
      other.ayu,
    );
    expect(answer.status).toBe(409);
  });

  it("nothing chosen is 422, and what was chosen beside it stays", async () => {
    const answer = await up([], { untuk: aksi });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("Pilih sedikitnya satu berkas");
    expect(answer.page.querySelector(`#untuk option[value=${aksi}]`)?.hasAttribute("selected")).toBe(true);
    expect((await up([["", new Uint8Array()]])).status).toBe(422);
    expect((await up(Array.from({ length: 21 }, (_, n) => [`${n}.pdf`, pdf()] as const))).status).toBe(422);
  });

  it("a body that is broken, cut off or too long is 400 or 413, never 5xx (K11, K31)", async () => {
    const h = house();
    const raw = (body: BodyInit, type: string, more: Record<string, string> = {}) =>
      h.send(
        `${cast.base}/bukti`,
        { method: "POST", body, headers: { ...fromOurPage(), "content-type": type, ...more } },
        cast.ayu,
      );
    const whole = new Uint8Array(await new Response(kiriman([["a.pdf", pdf()]])).arrayBuffer());
    const boundary = new TextDecoder().decode(whole).split("\r\n")[0]?.slice(2) ?? "";
    const type = `multipart/form-data; boundary=${boundary}`;
    expect((await raw(whole.slice(0, whole.length - 40), type)).status).toBe(400);
    expect((await raw("bukan multipart", "multipart/form-data; boundary=x")).status).toBe(400);
    expect((await raw("bukan multipart", "multipart/form-data")).status).toBe(400);
    expect((await raw("a=b", "application/x-www-form-urlencoded")).status).toBe(400);
    expect((await raw("", type)).status).toBe(400);
    expect((await raw(new Uint8Array(43 * 1024 * 1024), type)).status).toBe(413);
    const many = new FormData();
    for (let n = 0; n < 20_000; n++) many.append(`n${n}`, "x");
    expect((await h.upload(`${cast.base}/bukti`, many, cast.ayu)).status).toBe(422);
  });

  it("names that hide or mislead are shown for what they are (K13)", async () => {
    await up([
      ["../../<script>alert(1)</script>\u202efdp.pdf", pdf()],
      ["con.pdf", pdf()],
    ]);
    const page = await house().get(`${cast.base}/bukti`, cast.ayu);
    expect(page.html).not.toContain("<script>alert");
    expect(page.html).not.toContain("\u202e");
    expect(page.html).toContain("script&gt;fdp.pdf");
    expect(page.html).toContain("_con.pdf");
  });
});

describe("R2 and D1 share no transaction (K10)", () => {
  const states = (nama: string) =>
    cast.d1
      .prepare("SELECT keadaan FROM bukti WHERE nama = ?1")
      .bind(nama)
      .all<{ keadaan: string }>()
      .then((r) => r.results.map((x) => x.keadaan));
  const later = NOW + 16 * 60_000;
  const tidy = (at = later) => reconcileEvidence(cast.db, openEvidence(env.EVIDENCE, cast.agency), at);

  it("R2 is away: 503 in words; the same file sent again takes up the row that waits", async () => {
    const silent = vi.spyOn(console, "warn").mockImplementation(() => {});
    const file = pdf();
    const failed = await up(
      [["k10-a.pdf", file]],
      { untuk: aksi },
      cast.ayu,
      house(NOW, { EVIDENCE: faultyR2(env.EVIDENCE, "before") }),
    );
    expect(failed.status).toBe(503);
    expect(failed.html).toContain("k10-a.pdf belum tersimpan");
    expect(await states("k10-a.pdf")).toEqual(["menunggu"]);
    expect((await house().get(`${cast.base}/pelaksanaan/${kerja.skp}/${tw4}`, cast.ayu)).html).not.toContain(
      "k10-a.pdf",
    );
    expect((await up([["k10-a.pdf", file]], { untuk: aksi })).status).toBe(303);
    expect(await states("k10-a.pdf")).toEqual(["tersimpan"]);
    silent.mockRestore();
  });

  it("R2 stored it but the answer was lost: the next try finds it there", async () => {
    const silent = vi.spyOn(console, "warn").mockImplementation(() => {});
    const file = pdf();
    const lost = await up(
      [["k10-b.pdf", file]],
      {},
      cast.ayu,
      house(NOW, { EVIDENCE: faultyR2(env.EVIDENCE, "after") }),
    );
    expect(lost.status).toBe(503);
    expect((await up([["k10-b.pdf", file]])).status).toBe(303);
    expect(await states("k10-b.pdf")).toEqual(["tersimpan"]);
    silent.mockRestore();
  });

  it.each([
    ["before the last batch", 3, "before", ["menunggu"]],
    ["after the last batch", 3, "after", ["tersimpan"]],
    ["after the first write", 2, "after", ["menunggu"]],
    ["before the first write", 2, "before", []],
  ] as const)("D1 fails %s: nothing acknowledged, and a retry converges", async (what, nth, when, left) => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    const nama = `k10-${what.replaceAll(" ", "-")}.pdf`;
    const file = pdf();
    await house().get(`${cast.base}/bukti`, cast.ayu);
    const failed = await up(
      [[nama, file]],
      { untuk: aksi },
      cast.ayu,
      house(NOW, { AGENCY_001: faultyD1(env.AGENCY_001, nth, when) }),
    );
    expect(failed.status).toBe(500);
    expect(await states(nama)).toEqual(left);
    expect((await up([[nama, file]], { untuk: aksi })).status).toBe(303);
    expect(await states(nama)).toEqual(["tersimpan"]);
    expect(
      await count(
        "SELECT count(*) AS n FROM bukti_kaitan k JOIN bukti b ON b.id = k.bukti WHERE b.nama = ?1",
        nama,
      ),
    ).toBe(1);
    silent.mockRestore();
  });

  it("nobody retries: the reconciler keeps what arrived and lets go of what did not, after 15 minutes", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.spyOn(console, "warn").mockImplementation(() => {});
    await up(
      [["tiba.pdf", pdf()]],
      { untuk: aksi },
      cast.ayu,
      house(NOW, { AGENCY_001: faultyD1(env.AGENCY_001, 3, "before") }),
    );
    await up(
      [["hilang.pdf", pdf()]],
      { untuk: aksi },
      cast.ayu,
      house(NOW, { EVIDENCE: faultyR2(env.EVIDENCE, "before") }),
    );
    vi.restoreAllMocks();
    await tidy(NOW + 14 * 60_000);
    expect(await states("tiba.pdf")).toEqual(["menunggu"]);
    await tidy();
    expect(await states("tiba.pdf")).toEqual(["tersimpan"]);
    expect(await states("hilang.pdf")).toEqual(["gugur"]);
    expect((await house().get(`${cast.base}/pelaksanaan/${kerja.skp}/${tw4}`, cast.ayu)).html).toContain(
      "tiba.pdf",
    );
    expect(await tidy()).toMatchObject({ tersimpan: 0, gugur: 0 });
  });

  it("files without rows go after a day, rows without files are reported once", async () => {
    const store = openEvidence(env.EVIDENCE, cast.agency);
    const stray = `bukti/yatim-${cast.ayu.id}`;
    await env.EVIDENCE.put(`${cast.agency.id}/${stray}`, "tanpa baris");
    await env.EVIDENCE.put(`${cast.other.agency.id}/${stray}`, "milik instansi lain");
    await reconcileEvidence(cast.db, store, Date.now() + 3_600_000);
    expect(await store.head(stray)).not.toBeNull();
    const day = Math.max(Date.now(), NOW) + 25 * 3_600_000;
    expect((await reconcileEvidence(cast.db, store, day)).dibuang).toBeGreaterThan(0);
    expect(await store.head(stray)).toBeNull();
    expect(await env.EVIDENCE.head(`${cast.other.agency.id}/${stray}`)).not.toBeNull();

    await up([["lenyap.pdf", pdf()]]);
    const row = await cast.d1
      .prepare("SELECT id, kunci FROM bukti WHERE nama = 'lenyap.pdf'")
      .first<{ id: string; kunci: string }>();
    await env.EVIDENCE.delete(`${cast.agency.id}/${row?.kunci}`);
    expect((await tidy(day)).hilang).toContain(row?.id);
    await tidy(day);
    expect(
      await count("SELECT count(*) AS n FROM jejak WHERE objek = ?1 AND tindakan = 'bukti.hilang'", row?.id),
    ).toBe(1);
  });
});
