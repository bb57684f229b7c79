import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import type { TemuRow, UtasRow } from "../../data/agency/dialog.ts";
import {
  type Audit,
  guardStatement,
  outcome,
  type Recorded,
  record,
  type Who,
  write,
} from "../../data/agency/riwayat.ts";
import { keadaanJalan } from "../../data/agency/skp.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { CaraDialog } from "../../domain/dialog.ts";
import type { Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Loaded } from "./load.ts";
import { type Tempat, tulisStatements } from "./tempat.ts";

type Outcome = Promise<Result<Recorded>>;
export type Ucapan = { readonly teks: string; readonly usulan: string | null };

/** A new thread on a place, with its first message. */
export async function beginThread(
  db: AgencyDb,
  loaded: Loaded,
  tempat: Tempat,
  said: Ucapan,
  who: Who,
): Outcome {
  const id = newId(who.now);
  const pesan = newId(who.now);
  return outcome(
    await write(
      db,
      audit(loaded, who, said.usulan === null ? "dialog.komentar" : "dialog.usulan"),
      [
        change`INSERT INTO dialog_utas (id, skp, bagian, rujukan, kutipan, usulan, diubah_pada)
          VALUES (${id}, ${loaded.head.id}, ${tempat.bagian}, ${tempat.rujukan}, ${tempat.teks},
            ${said.usulan === null ? null : pesan}, ${who.now})`,
        pesanStatement(loaded, id, { ...said, id: pesan }, who),
        ...around(loaded, who),
      ],
      who.perintah,
    ),
  );
}

/** Goes on in a thread; a proposal replaces the one that waited. */
export async function addMessage(
  db: AgencyDb,
  loaded: Loaded,
  utas: UtasRow,
  said: Ucapan,
  who: Who,
): Outcome {
  const pesan = newId(who.now);
  return outcome(
    await write(
      db,
      audit(loaded, who, said.usulan === null ? "dialog.komentar" : "dialog.usulan"),
      [
        moveThread(utas, who, { usulan: said.usulan === null ? utas.usulan : pesan }),
        guardStatement(),
        pesanStatement(loaded, utas.id, { ...said, id: pesan }, who),
        ...around(loaded, who),
      ],
      who.perintah,
    ),
  );
}

/** No with a reason, or done talking. */
export async function endProposal(
  db: AgencyDb,
  loaded: Loaded,
  utas: UtasRow,
  langkah: "tolak" | "selesai",
  teks: string,
  who: Who,
): Outcome {
  const keadaan = langkah === "selesai" ? "selesai" : "terbuka";
  return outcome(
    await write(
      db,
      audit(loaded, who, `dialog.${langkah}`),
      [
        moveThread(utas, who, { usulan: null, keadaan }),
        guardStatement(),
        pesanStatement(loaded, utas.id, { id: newId(who.now), teks, usulan: null, langkah }, who),
        ...around(loaded, who),
      ],
      who.perintah,
    ),
  );
}

/** The proposal becomes the text: a step in the history of the plan, with both texts. */
export async function acceptProposal(
  db: AgencyDb,
  loaded: Loaded,
  utas: UtasRow,
  tempat: Tempat,
  usulan: string,
  who: Who,
): Outcome {
  const { head } = loaded;
  const guarded = change`UPDATE skp SET versi = versi + 1, revisi = revisi + 1, diubah_pada = ${who.now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND revisi = ${head.revisi}
      AND ${keadaanJalan("skp")} = ${head.jalan}`;
  const step = {
    objek: head.id,
    versi: head.versi,
    jenis: "skp" as const,
    langkah: "usulan",
    dari: head.jalan,
    ke: head.jalan,
    oleh: who.viewer.pegawai,
    alasan: `${tempat.nama}\n${tempat.teks || "—"}\n→ ${usulan || "—"}`,
    pada: who.now,
    perintah: who.perintah,
    rincian: { bagian: tempat.bagian, rujukan: tempat.rujukan },
  };
  return outcome(
    await record(db, step, guarded, [
      moveThread(utas, who, { usulan: null, keadaan: "selesai" }),
      guardStatement(),
      pesanStatement(loaded, utas.id, { id: newId(who.now), teks: "", usulan: null, langkah: "terima" }, who),
      ...tulisStatements(head.id, tempat, usulan),
      ...around(loaded, who),
    ]),
  );
}

/** How far somebody has read. */
export async function markRead(db: AgencyDb, loaded: Loaded, who: Who): Outcome {
  return outcome(
    await write(db, audit(loaded, who, "dialog.baca"), [bacaStatement(loaded, who)], who.perintah),
  );
}

export type Catatan = {
  readonly tanggal: Tanggal;
  readonly cara: CaraDialog;
  readonly tempat: string;
  readonly ringkasan: string;
};

/** Written down by either side or a delegate; what was confirmed of another wording is asked for again. */
export async function saveMeeting(
  db: AgencyDb,
  loaded: Loaded,
  temu: TemuRow | null,
  { tanggal, cara, tempat, ringkasan }: Catatan,
  who: Who,
): Outcome {
  const { head } = loaded;
  const hand = db.tangan && db.tangan.pegawai !== who.viewer.pegawai ? db.tangan.pegawai : null;
  const statements =
    temu === null
      ? [
          change`INSERT INTO dialog_kinerja (id, skp, tanggal, cara, tempat, ringkasan, penilai, dicatat_oleh,
              dicatat_pada, disiapkan_oleh)
            VALUES (${newId(who.now)}, ${head.id}, ${tanggal}, ${cara}, ${tempat}, ${ringkasan}, ${head.penilai},
              ${who.viewer.pegawai}, ${who.now}, ${hand})`,
        ]
      : [
          change`UPDATE dialog_kinerja SET tanggal = ${tanggal}, cara = ${cara}, tempat = ${tempat},
              ringkasan = ${ringkasan}, dicatat_oleh = ${who.viewer.pegawai},
              dicatat_pada = ${who.now}, disiapkan_oleh = ${hand}, pegawai_pada = NULL, penilai_pada = NULL,
              versi = versi + 1
            WHERE ${sameMeeting(loaded, temu)}`,
          guardStatement(),
        ];
  return outcome(
    await write(
      db,
      audit(loaded, who, "dialog.catat", { tanggal, cara }),
      [...statements, ...news(loaded, who, "skp-dialog-dicatat", { tanggal })],
      who.perintah,
    ),
  );
}

/** "Saya mengonfirmasi dialog pada …": each side for itself. */
export async function confirmMeeting(db: AgencyDb, loaded: Loaded, temu: TemuRow, who: Who): Outcome {
  const mine = who.viewer.pegawai === loaded.head.pegawai;
  const both = (mine ? temu.penilaiPada : temu.pegawaiPada) !== null;
  const { now, viewer } = who;
  const guarded = mine
    ? change`UPDATE dialog_kinerja SET pegawai_pada = ${now}, versi = versi + 1 WHERE ${sameMeeting(loaded, temu)}`
    : change`UPDATE dialog_kinerja SET penilai_pada = ${now}, versi = versi + 1
        WHERE ${sameMeeting(loaded, temu)} AND penilai = ${viewer.pegawai}`;
  return outcome(
    await write(
      db,
      audit(loaded, who, "dialog.konfirmasi", { tanggal: temu.tanggal }),
      [
        guarded,
        guardStatement(),
        ...(both ? news(loaded, who, "skp-dialog-lengkap", { tanggal: temu.tanggal }) : []),
      ],
      who.perintah,
    ),
  );
}

/** Out of the list; the row stays for the trail. */
export async function dropMeeting(db: AgencyDb, loaded: Loaded, temu: TemuRow, who: Who): Outcome {
  return outcome(
    await write(
      db,
      audit(loaded, who, "dialog.hapus", { tanggal: temu.tanggal }),
      [
        change`UPDATE dialog_kinerja SET dihapus_pada = ${who.now}, versi = versi + 1
          WHERE ${sameMeeting(loaded, temu)} AND (pegawai_pada IS NULL OR penilai_pada IS NULL)`,
        guardStatement(),
      ],
      who.perintah,
    ),
  );
}

const sameMeeting = ({ head }: Loaded, temu: TemuRow) =>
  sql`id = ${temu.id} AND skp = ${head.id} AND versi = ${temu.versi} AND dihapus_pada IS NULL`;

const audit = ({ head }: Loaded, who: Who, tindakan: string, rincian?: Audit["rincian"]): Audit => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek: head.id,
  ...(rincian ? { rincian } : {}),
});

const moveThread = (
  utas: UtasRow,
  who: Who,
  to: { readonly usulan: string | null; readonly keadaan?: "terbuka" | "selesai" },
): Statement<number> => change`UPDATE dialog_utas SET usulan = ${to.usulan}, keadaan = ${to.keadaan ?? "terbuka"},
    versi = versi + 1, diubah_pada = ${who.now}
  WHERE id = ${utas.id} AND versi = ${utas.versi} AND keadaan = 'terbuka'`;

type Pesan = Ucapan & { readonly id: string; readonly langkah?: "terima" | "tolak" | "selesai" };
const pesanStatement = ({ head }: Loaded, utas: string, p: Pesan, who: Who): Statement<number> =>
  change`INSERT INTO dialog_pesan (id, utas, skp, langkah, oleh, teks, usulan, pada)
    VALUES (${p.id}, ${utas}, ${head.id}, ${p.langkah ?? (p.usulan === null ? "komentar" : "usulan")},
      ${who.viewer.pegawai}, ${p.teks}, ${p.usulan}, ${who.now})`;

/** Whoever writes has read; the other side hears of it once until it looks. */
const around = (loaded: Loaded, who: Who): Statement<number>[] => [
  bacaStatement(loaded, who),
  ...news(loaded, who, "skp-dialog-pesan"),
];

const bacaStatement = ({ head }: Loaded, who: Who): Statement<number> =>
  change`INSERT INTO dialog_baca (skp, pegawai, pada) VALUES (${head.id}, ${who.viewer.pegawai}, ${who.now})
    ON CONFLICT DO UPDATE SET pada = max(pada, excluded.pada)`;

function news(
  { head }: Loaded,
  who: Who,
  jenis: string,
  more: Readonly<Record<string, string>> = {},
): Statement<number>[] {
  const kepada = who.viewer.pegawai === head.pegawai ? head.penilai : head.pegawai;
  const tautan = `/skp/${head.id}/dialog`;
  const data = JSON.stringify({ oleh: who.viewer.nama, nama: head.nama, tahun: head.tahun, ...more });
  return [
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT ${newId(who.now)}, id, ${jenis}, ${data}, ${tautan}, ${who.now} FROM pegawai
      WHERE id = ${kepada} AND NOT EXISTS (SELECT 1 FROM pemberitahuan l WHERE l.pegawai = ${kepada}
        AND l.dibaca_pada IS NULL AND l.jenis = ${jenis} AND l.tautan = ${tautan})`,
  ];
}
