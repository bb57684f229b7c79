import type { FaktaTerbaca } from "../../data/agency/mutasi-fakta.ts";
import { change } from "../../data/agency/statement.ts";
import type { Permintaan } from "../../domain/mutasi.ts";
import type { Rencana } from "../../domain/mutasi-rencana.ts";

type Kabar = {
  readonly kepada: string;
  readonly jenis: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly tautan: string;
};

/** Who is told: whom it moves, whose penilai changes, and the penilai on either side, once each with a number. */
export function kabarMutasi(p: Permintaan, f: FaktaTerbaca, r: Rencana): Kabar[] {
  const nama = (id: string | null) => (id === null ? "" : (f.nama.get(id) ?? ""));
  const subjek = new Map(r.nasib.map((n) => [n.pegawai, n]));
  const kabar: Kabar[] = [...subjek.values()].map((n) => ({
    kepada: n.pegawai,
    jenis: n.apa === "akhir" ? "mutasi-akhir" : "mutasi-pegawai",
    data: { apa: p.jenis, unit: nama(n.unitBaru), tanggal: p.dari, surat: p.nomorSurat },
    tautan: "/skp",
  }));
  const [lama, baru] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const g of r.garis) {
    if (g.lama?.penilai === g.baru?.penilai) continue;
    if (g.lama?.penilai) tambah(lama, g.lama.penilai, g.pegawai);
    if (g.baru?.penilai) tambah(baru, g.baru.penilai, g.pegawai);
    if (!subjek.has(g.pegawai) && g.baru)
      kabar.push({
        kepada: g.pegawai,
        jenis: "mutasi-penilai",
        data: { penilai: nama(g.baru.penilai), tanggal: p.dari },
        tautan: "/skp",
      });
  }
  for (const [jenis, penilai] of [
    ["mutasi-penilai-lama", lama],
    ["mutasi-penilai-baru", baru],
  ] as const)
    for (const [kepada, siapa] of penilai)
      kabar.push({
        kepada,
        jenis,
        data: { nama: nama(siapa[0] ?? null), n: siapa.length, tanggal: p.dari },
        tautan: jenis === "mutasi-penilai-baru" ? "/skp/bawahan" : "/tim",
      });
  return kabar;
}

export const kabarStatement = (kabar: readonly Kabar[], now: number) => change`
  INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
  SELECT hex(randomblob(13)), p.id, value ->> 'jenis', value -> 'data', value ->> 'tautan', ${now}
  FROM json_each(${JSON.stringify(kabar)}) JOIN pegawai p ON p.id = value ->> 'kepada'`;

function tambah(peta: Map<string, string[]>, kunci: string, isi: string): void {
  const ada = peta.get(kunci);
  if (ada) ada.push(isi);
  else peta.set(kunci, [isi]);
}
