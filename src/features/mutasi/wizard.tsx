import { unitChoicesStatement } from "../../data/agency/unit.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import { type JenisMutasi, jenisMutasi } from "../../domain/mutasi.ts";
import { cleanText, type Typed } from "../../web/form.ts";
import { onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { KindsPage, SearchPage, type Slot } from "./choose-page.tsx";
import { type C, idsOf, trail, words } from "./common.ts";
import { FormPage } from "./form-page.tsx";
import { cariStatement, orangStatement, type PilihanRow } from "./queries.ts";

/** What happens, then who, then the letter: each a page with an address, none of them saves anything. */
export async function mulai(c: C) {
  const asked = c.req.query("jenis") ?? "";
  const jenis = Object.hasOwn(jenisMutasi, asked) ? (asked as JenisMutasi) : null;
  const chosen = chosenOf(c);
  const cari = cleanText(c.req.query("cari") ?? "").slice(0, 100);
  const { me, rows } = await page(c, (id) => [
    orangStatement(idsOf(chosen), id, c.var.today),
    cariStatement(jenis ? cari : "", id, c.var.today),
    unitChoicesStatement(id, c.var.today),
  ]);
  onlyAnyAdmin(me);
  const [people, matches, units] = rows;
  // Somebody who is not there, or whom this admin does not keep: not there.
  for (const id of idsOf(chosen)) found(people.find((p) => p.id === id));
  const t = words(c);
  const base = baseOf(c);
  if (jenis === null) {
    const query = new URLSearchParams(chosen).toString();
    return c.render(<KindsPage base={base} query={query && `&${query}`} siapa={people[0]?.nama} />, {
      title: t.pilihJenis,
      breadcrumb: trail(c, me, true),
    });
  }
  const slot = nextSlot(jenis, chosen);
  if (slot)
    return c.render(
      <SearchPage
        base={base}
        jenis={jenis}
        slot={slot}
        chosen={{ jenis, ...chosen }}
        cari={c.req.query("cari") === undefined ? undefined : cari}
        found={matches}
      />,
      { title: t.pilihOrang[slot], breadcrumb: trail(c, me, true) },
    );
  const typed = { ...firstFields(c, jenis, people), ...chosen };
  return c.render(
    <FormPage base={base} jenis={jenis} typed={typed} errors={{}} people={people} units={units} />,
    {
      title: `${t.baru} · ${jenisMutasi[jenis][c.var.lang]}`,
      breadcrumb: trail(c, me, true),
    },
  );
}

const SLOTS: Readonly<Record<JenisMutasi, readonly Slot[]>> = {
  pindah: ["pegawai"],
  pergantian: ["pegawai", "pengganti"],
  tukar: ["pegawai", "lawan"],
  "unit-orang": [],
  "unit-induk": [],
  akhir: ["pegawai"],
  kontrak: ["pegawai"],
  status: ["pegawai"],
};
const nextSlot = (jenis: JenisMutasi, chosen: Typed): Slot | undefined =>
  SLOTS[jenis].find((s) => chosen[s] === undefined);

function chosenOf(c: C): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const k of ["pegawai", "lawan", "pengganti", "unitAsal"]) {
    const v = c.req.query(k) ?? "";
    if (ID_PATTERN.test(v) || (k === "pengganti" && v === "-")) chosen[k] = v;
  }
  return chosen;
}

/** A contract mostly goes on in the same post; everything else begins with the name of the post only. */
function firstFields(c: C, jenis: JenisMutasi, people: readonly PilihanRow[]): Record<string, string> {
  const p = people.find((one) => one.id === c.req.query("pegawai"));
  const post = {
    jabatan: p?.jabatan ?? "",
    jenisJabatan: p?.jenisJabatan ?? "",
    jenjang: p?.jenjang ?? "",
  };
  const same = {
    unit: p?.unit ?? "",
    memimpin: p?.memimpin === 1 ? "ya" : "",
    delegasi: p?.delegasi === 1 ? "ya" : "",
  };
  return {
    dari: c.var.today,
    suratTanggal: c.var.today,
    ...(jenis === "pindah" ? post : jenis === "kontrak" ? { ...post, ...same } : {}),
    ...(jenis === "status" && p?.status ? { status: p.status, arah: "selesai" } : {}),
  };
}
