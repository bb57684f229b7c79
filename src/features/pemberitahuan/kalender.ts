import type { Acara } from "../../data/ics.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tenggatWords } from "../../i18n/kalender-tenggat.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { Lang } from "../../i18n/words.ts";
import type { DutyRow, HolidayRow, WaitingRow, WindowRow } from "./kalender-queries.ts";

type Where = {
  readonly lang: Lang;
  readonly zona: Zona;
  /** Of the agency: makes a UID its own. */
  readonly code: string;
  readonly alamat: string;
};
type Rows = readonly [readonly WindowRow[], readonly WaitingRow[], readonly DutyRow[], readonly HolidayRow[]];

/** The deadlines of one person as days of a calendar. What has ended says so for a while, then it is gone. */
export const acaraDari = ([windows, waiting, duties, holidays]: Rows, di: Where): Acara[] => [
  ...windows.map((w) => windowEvent(w, di)),
  ...waiting.filter((w) => w.menunggu > 0 || w.selesai > 0).map((w) => waitingEvent(w, di)),
  ...duties.map((d) => dutyEvent(d, di)),
  ...holidays.map((h) => ({
    uid: uid("libur", h.tanggal, di),
    hari: h.tanggal,
    judul: h.keterangan,
    isi: "",
    urutan: 0,
    pada: h.pada,
  })),
];

function windowEvent(w: WindowRow, di: Where): Acara {
  const t = tenggatWords[di.lang];
  const judul = t.jendela[w.tahap](w.tahap === "perencanaan" ? String(w.tahun) : namaPeriode(w, di.lang));
  return event(`jendela-${w.tahap}`, w.id, di, {
    hari: lastDay(w.tutupPada, di),
    judul,
    isi: t.jendelaIsi[w.tahap],
    tautan: w.tahap === "perencanaan" ? "/skp" : "/pelaksanaan",
    urutan: sequence(w.versi, w.versiSkp),
    batal: w.selesai === 1,
    pada: w.pada,
  });
}

function waitingEvent(w: WaitingRow, di: Where): Acara {
  const t = tenggatWords[di.lang];
  return event(w.apa, w.id, di, {
    hari: lastDay(w.tutupPada, di),
    judul:
      w.apa === "setujui"
        ? t.setujui(w.menunggu, String(w.tahun))
        : t.nilai(w.menunggu, namaPeriode(w, di.lang)),
    isi: w.apa === "nilai" ? t.nilaiIsi : "",
    tautan: "/tim",
    urutan: sequence(w.versi, w.selesai),
    batal: w.menunggu === 0,
    pada: w.pada,
  });
}

function dutyEvent(d: DutyRow, di: Where): Acara {
  return event("jam", d.id, di, {
    hari: d.batas,
    judul: tenggatWords[di.lang].jam[d.kewajiban](Math.max(1, d.berjalan), namaPeriode(d, di.lang)),
    isi: "",
    tautan: "/evaluasi",
    urutan: sequence(d.pindah, d.berakhir),
    batal: d.berjalan === 0,
    pada: d.pada,
  });
}

function event(
  jenis: string,
  id: string,
  di: Where,
  { tautan, isi, ...rest }: Omit<Acara, "uid" | "alamat"> & { readonly tautan: string },
): Acara {
  const t = tenggatWords[di.lang];
  const kalimat = [rest.batal ? t.berakhir : isi, t.penutup].filter(Boolean).join(" ");
  return { ...rest, uid: uid(jenis, id, di), isi: kalimat, alamat: di.alamat + tautan };
}

const uid = (jenis: string, id: string, di: Where) => `${jenis}-${id}@${di.code}.selaras`;
/** The window closes with the end of this day. */
const lastDay = (tutupPada: number, di: Where) => tanggalPada(tutupPada - 1, di.zona);
/** Both parts only grow, and so does this. */
const sequence = (versi: number, selesai: number) => versi * 100_000 + Math.min(99_999, selesai);
