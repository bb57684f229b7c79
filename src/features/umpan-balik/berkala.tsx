import { noticeStatement } from "../../data/agency/kabar.ts";
import { kunciRitme } from "../../data/agency/ritme.ts";
import { changedMeanwhile, guardStatement, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { Ritme } from "../../domain/periode.ts";
import type { Refusal } from "../../domain/result.ts";
import { jawabRitme, usulkanRitme } from "../../domain/umpan-balik.ts";
import { commandTo, readTyped } from "../../web/form.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { feedbackPage, type Open, open } from "./lembar.tsx";

/** One of the two proposes how often (Ps. 19 ayat (2)). */
export async function usul(c: At<"skp">): Promise<Response> {
  const typed = await readTyped(c);
  const file = await open(c);
  const { head, me } = file;
  const to = `${baseOf(c)}/umpan-balik/${head.id}`;
  const again = (refusal: Refusal) => feedbackPage(c, file, { refusal });
  const may = usulkanRitme(head, me.viewer, file.usul !== null);
  if (!may.ok) return answer(c, may, { to, again });
  const ritme = ritmeOf(typed.ritme);
  if (ritme === null) {
    c.status(422);
    return feedbackPage(c, file, { errors: { ritme: "ritme-kosong" } });
  }
  const lain = me.viewer.pegawai === head.pegawai ? head.penilai : head.pegawai;
  const recorded = await write(
    c.var.db,
    audit(c, file, "umpan-balik.usul-frekuensi", { ritme }),
    [
      change`INSERT INTO umpan_berkala (id, skp, ritme, oleh, dibuat_pada)
        SELECT ${newId(c.var.now)}, id, ${ritme}, ${me.viewer.pegawai}, ${c.var.now} FROM skp
        WHERE id = ${head.id} AND keadaan = 'ditetapkan' AND (pegawai = ${me.viewer.pegawai} OR penilai = ${me.viewer.pegawai})
          AND NOT EXISTS (SELECT 1 FROM umpan_berkala WHERE skp = skp.id AND keadaan = 'menunggu')`,
      guardStatement(),
      noticeStatement(
        {
          kepada: lain,
          jenis: "umpan-ritme-usul",
          data: { nama: me.viewer.nama, ritme },
          tautan: `/umpan-balik/${head.id}`,
        },
        c.var.now,
      ),
    ],
    commandTo(c, to),
  );
  return recorded === "berubah" ? answer(c, changedMeanwhile, { to, again }) : c.redirect(to, 303);
}

/** … and the other one agrees or not. What holds is dated today: the turn that runs ends as the new rhythm says. */
export async function jawabUsul(c: At<"skp">): Promise<Response> {
  const typed = await readTyped(c);
  const file = await open(c);
  const { head, me } = file;
  const to = `${baseOf(c)}/umpan-balik/${head.id}`;
  const again = (refusal: Refusal) => feedbackPage(c, file, { refusal });
  const may = jawabRitme(head, me.viewer, file.usul);
  if (!may.ok) return answer(c, may, { to, again });
  const setuju = typed.jawab === "setuju";
  if (!setuju && typed.jawab !== "tolak") {
    c.status(422);
    return feedbackPage(c, file, { errors: { jawab: "jawab-kosong" } });
  }
  const usulan = file.usul;
  if (!usulan) return answer(c, changedMeanwhile, { to, again });
  const keadaan = setuju ? "disepakati" : "ditolak";
  const recorded = await write(
    c.var.db,
    audit(c, file, setuju ? "umpan-balik.sepakati-frekuensi" : "umpan-balik.tolak-frekuensi", {
      ritme: usulan.ritme,
    }),
    [
      change`UPDATE umpan_berkala SET keadaan = ${keadaan}, dijawab_oleh = ${me.viewer.pegawai}, dijawab_pada = ${c.var.now}
        WHERE id = ${usulan.id} AND keadaan = 'menunggu' AND oleh <> ${me.viewer.pegawai} AND EXISTS (SELECT 1 FROM skp
          WHERE skp.id = umpan_berkala.skp AND (pegawai = ${me.viewer.pegawai} OR penilai = ${me.viewer.pegawai}))`,
      guardStatement(),
      ...(setuju
        ? [
            change`INSERT INTO aturan (kunci, nilai, dari, dasar) VALUES (${kunciRitme(head.id)}, ${usulan.ritme},
                ${c.var.today}, 'Kesepakatan pegawai dan pejabat penilai')
              ON CONFLICT (kunci, dari) DO UPDATE SET nilai = excluded.nilai`,
          ]
        : []),
      noticeStatement(
        {
          kepada: usulan.oleh,
          jenis: "umpan-ritme-jawab",
          data: { nama: me.viewer.nama, ritme: usulan.ritme, keadaan },
          tautan: `/umpan-balik/${head.id}`,
        },
        c.var.now,
      ),
    ],
    commandTo(c, to),
  );
  return recorded === "berubah" ? answer(c, changedMeanwhile, { to, again }) : c.redirect(to, 303);
}

const ritmeOf = (text: string | undefined): Ritme | null =>
  text === "bulanan" || text === "triwulanan" ? text : null;

const audit = (c: At<"skp">, { me, head }: Open, tindakan: string, rincian: Record<string, unknown>) => ({
  pada: c.var.now,
  oleh: me.viewer.pegawai,
  tindakan,
  objek: head.id,
  rincian,
});
