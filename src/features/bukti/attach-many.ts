import { targetOf } from "../../data/agency/bukti.ts";
import { changedMeanwhile, write } from "../../data/agency/riwayat.ts";
import { attachStatements, type Tujuan } from "../../data/bukti/attach.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import { document } from "../../domain/pelaksanaan.ts";
import { buktiSayaWords } from "../../i18n/bukti-saya.ts";
import { tujuanOf } from "../../web/bukti/terima.ts";
import { type C, ruleFacts, whoOf, wordsOf } from "../../web/bukti/umum.ts";
import { readLists } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { listPage } from "./pages.tsx";

const MOST_FILES = 40;
const MOST_TARGETS = 10;

/** Several files for several results at once; all of it or nothing. */
export async function attachMany(c: C): Promise<Response> {
  const lists = await readLists(c);
  const bukti = [...new Set(lists.bukti ?? [])].filter((id) => ID_PATTERN.test(id));
  const untuk = [...new Set(lists.untuk ?? [])].filter(Boolean);
  const dipilih = { bukti, untuk };
  const lihat = lists.lihat?.[0] ?? "semua";
  const again = (status: 403 | 409 | 422, text: string, field: string) => {
    c.status(status);
    return listPage(c, { errors: [text], field, dipilih, lihat });
  };
  const salah = buktiSayaWords[c.var.lang].salah;
  if (bukti.length === 0 || bukti.length > MOST_FILES)
    return again(422, salah["pilih-berkas"], "daftar-bukti");
  if (untuk.length === 0 || untuk.length > MOST_TARGETS)
    return again(422, salah["pilih-tujuan"], "untuk-banyak");
  const { me, rows } = await page(c, (id) => untuk.map((one) => targetOf(one, id, c.var.today)));
  const targets = rows.map((row) => found(row[0]));
  for (const t of targets) {
    const may = document(ruleFacts(c, t), me.viewer, c.var.now);
    if (!may.ok) return again(statusOf(may), wordsOf(c, may), "untuk-banyak");
  }
  const who = whoOf(c, me);
  const tujuan: Tujuan[] = targets.map((t, at) => tujuanOf(c, t, untuk[at] ?? ""));
  const audit = {
    pada: who.now,
    oleh: who.oleh,
    tindakan: "bukti.kait",
    objek: bukti[0] ?? "",
    rincian: { bukti, ke: tujuan.map((t) => t.rencanaAksi) },
  };
  const recorded = await write(
    c.var.db,
    audit,
    tujuan.flatMap((t) => attachStatements(t, bukti, who)),
  );
  if (recorded === "berubah") return again(409, wordsOf(c, changedMeanwhile), "untuk-banyak");
  return c.redirect(
    `${baseOf(c)}/bukti?lihat=${encodeURIComponent(lihat)}&selesai=kait-${bukti.length}-${untuk.length}`,
    303,
  );
}
