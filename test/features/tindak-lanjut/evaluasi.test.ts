import { expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { castOf } from "../../support/cast.ts";
import { evaluasiUji, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { get, post } = house(OKTOBER);

it("what followed in the period, and a result still in the pimpinan's hands, arrive in the evaluation and are frozen", async () => {
  const c = await castOf(OKTOBER);
  const u = await evaluasiUji(c, { keadaan: "dinilai" });
  const rows: [string, string, string][] = [
    ["pembinaan", "2026-05-04", "Didampingi pada triwulan II"],
    ["ambil-alih", "2026-06-15", "Diambil alih sejak Juni"],
    ["apresiasi", "2026-08-20", "Terima kasih atas laporan <i>Agustus</i>"],
    ["penugasan", "2026-10-05", "Sudah triwulan IV"],
  ];
  await c.d1.batch(
    rows.map(([jenis, tanggal, catatan]) =>
      c.d1
        .prepare(
          `INSERT INTO tindak_lanjut (id, skp, rhk, teks, jenis, catatan, tanggal, oleh, pada)
           VALUES (?1, ?2, ?3, 'Hasil kerja 1 tercapai', ?4, ?5, ?6, ?7, ?8)`,
        )
        .bind(newId(OKTOBER), u.skp, u.rhk[0], jenis, catatan, tanggal, c.bagas.id, Date.parse(tanggal)),
    ),
  );
  const page = await get(u.path, c.bagas);
  expect(page.html).toContain("Diambil alih sejak Juni");
  expect(page.html).toContain("Terima kasih atas laporan &lt;i&gt;Agustus&lt;/i&gt;");
  expect(page.html).not.toContain("Didampingi pada triwulan II");
  expect(page.html).not.toContain("Sudah triwulan IV");
  const signed = await post(
    `${u.path}/penandatanganan`,
    { versi: String(u.versi), setuju: "ya", perintah: newId(OKTOBER) },
    c.bagas,
  );
  expect(signed.status).toBe(303);
  const isi = await c.d1
    .prepare("SELECT isi FROM dokumen WHERE evaluasi = ?1")
    .bind(u.id)
    .first<string>("isi");
  const lain = (JSON.parse(isi ?? "{}") as { lain?: Record<string, { jenis: string }[]> }).lain;
  expect(lain?.["tindak-lanjut"]?.map((l) => l.jenis)).toEqual(["ambil-alih", "apresiasi"]);
});
