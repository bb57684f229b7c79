import { tambahHari, tanggalPada } from "../../domain/tanggal.ts";
import { berandaWords } from "../../i18n/beranda.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import type { Task } from "../../web/ui/task-list.tsx";
import type { Facts } from "./facts.ts";
import type { WindowRow } from "./queries.ts";

export const words = (f: Facts) => berandaWords[f.lang].tugas;
export const needed = (f: Facts): Task["status"] => ({ kind: "perlu-anda", text: words(f).status.perlu });
export const running = (f: Facts): Task["status"] => ({ kind: "proses", text: words(f).status.jalan });
export const waiting = (f: Facts): Task["status"] => ({ kind: "netral", text: words(f).status.tunggu });
export const done = (f: Facts): Task["status"] => ({ kind: "selesai", text: words(f).status.selesai });
/** The last open day in words: tutup_pada is exclusive. */
export const lastDayOf = (w: WindowRow, f: Facts): string =>
  tanggalPanjang(tambahHari(tanggalPada(w.tutupPada, f.zona), -1), f.lang);
