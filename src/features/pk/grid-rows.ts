import type { Lists } from "../../web/form.ts";
import type { ButirRow } from "./queries.ts";

export const GRID = "pk";
export const MAX_CELL = 4000;
const MAX_SHORT = 200;
const MAX_KODE = 20;
export const MAX_ROWS = 200;

/** Columns in the order of a PK document, with one for each period on the way. */
export const columnsFor = (periodik: "triwulan" | "bulan" | null): readonly string[] => [
  ...["sasaran", "kode", "indikator", "target", "satuan"],
  ...Array.from({ length: periodik === "bulan" ? 12 : 4 }, (_, n) => `${periodik ?? "triwulan"}-${n + 1}`),
  "dipahami",
];
export const isPeriod = (column: string): boolean => /^(triwulan|bulan)-\d+$/.test(column);

/** `key` is "sasaran.indikator", ids of rows that are stored; either may be empty. */
export type Row = { readonly key: string; readonly values: Readonly<Record<string, string>> };

export const rowsOf = (butir: readonly ButirRow[], columns: readonly string[], withIds = true): Row[] =>
  butir.map((b, at) => {
    const first = butir[at - 1]?.sasaran !== b.sasaran;
    const lintasan = JSON.parse(b.lintasan) as Record<string, string>;
    return {
      key: withIds ? `${first ? b.sasaran : ""}.${b.id ?? ""}` : "",
      values: {
        sasaran: first ? b.teksSasaran : "",
        kode: b.kode,
        indikator: b.teks,
        target: b.target,
        satuan: b.satuan,
        ...Object.fromEntries(columns.filter(isPeriod).map((c) => [c, lintasan[c] ?? ""])),
        dipahami: b.dipahamiSemua === 0 ? "tidak" : "",
      },
    };
  });

/** What was sent, without the rows that hold nothing. */
export const readRows = (lists: Lists, columns: readonly string[]): Row[] =>
  (lists[`${GRID}-baris`] ?? [])
    .map((key, at) => ({ key, values: Object.fromEntries(columns.map((c) => [c, lists[c]?.[at] ?? ""])) }))
    .filter(({ values }) => columns.some((c) => c !== "dipahami" && values[c]));

export type RowErrorCode =
  | "terlalu-panjang"
  | "sasaran-kosong"
  | "indikator-kosong"
  | "kode-ganda"
  | "tidak-dikenal"
  | "terlalu-banyak";
export type RowError = { readonly row: number; readonly column: string; readonly code: RowErrorCode };

export type Sasaran = { readonly id: string; readonly teks: string; readonly butir: Butir[] };
export type Butir = {
  readonly id: string;
  readonly kode: string;
  readonly teks: string;
  readonly target: string;
  readonly satuan: string;
  readonly lintasan: Readonly<Record<string, string>>;
  readonly dipahamiSemua: 0 | 1;
};

/** Rows of the grid → sasaran with their indicators, and what keeps a row from being stored. Ids are kept once. */
export function assemble(rows: readonly Row[], stored: readonly ButirRow[], makeId: () => string) {
  const errors: RowError[] = rows.flatMap(cellErrors);
  if (rows.length > MAX_ROWS) errors.push({ row: MAX_ROWS, column: "sasaran", code: "terlalu-banyak" });
  const free = new Map(stored.flatMap((b) => [b.sasaran, ...(b.id ? [b.id] : [])]).map((id) => [id, true]));
  const keep = (id: string | undefined) => (id && free.delete(id) ? id : makeId());
  const kode = numbering(rows);
  const sasaran: Sasaran[] = [];
  rows.forEach(({ key, values: v }, at) => {
    const [idSasaran, idIndikator] = key.split(".");
    if (v.sasaran || sasaran.length === 0) {
      if (!v.sasaran) errors.push({ row: at, column: "sasaran", code: "sasaran-kosong" });
      sasaran.push({ id: keep(idSasaran), teks: v.sasaran ?? "", butir: [] });
    }
    const isi = Object.entries(v).some(([c, x]) => c !== "sasaran" && c !== "dipahami" && x);
    if (!isi) return;
    if (!v.indikator) errors.push({ row: at, column: "indikator", code: "indikator-kosong" });
    const dipakai = rows.findIndex((r) => r.values.kode && r.values.kode === v.kode);
    if (v.kode && dipakai !== at) errors.push({ row: at, column: "kode", code: "kode-ganda" });
    sasaran.at(-1)?.butir.push({
      id: keep(idIndikator),
      kode: v.kode || kode(),
      teks: v.indikator ?? "",
      target: v.target ?? "",
      satuan: v.satuan ?? "",
      lintasan: Object.fromEntries(Object.entries(v).filter(([c, x]) => isPeriod(c) && x)),
      dipahamiSemua: v.dipahami === "tidak" ? 0 : 1,
    });
  });
  return { sasaran, errors: errors.sort((a, b) => a.row - b.row) };
}

/** PK-1, PK-2 … without those that were typed. */
function numbering(rows: readonly Row[]): () => string {
  const used = new Set(rows.map((r) => r.values.kode));
  let n = 0;
  return () => {
    do n += 1;
    while (used.has(`PK-${n}`));
    return `PK-${n}`;
  };
}

const cellErrors = ({ values }: Row, row: number): RowError[] =>
  Object.entries(values).flatMap(([column, text]): RowError[] => {
    if (text.length > limitOf(column)) return [{ row, column, code: "terlalu-panjang" }];
    return column === "dipahami" && !["", "ya", "tidak"].includes(text)
      ? [{ row, column, code: "tidak-dikenal" }]
      : [];
  });

const limitOf = (column: string): number =>
  column === "kode" ? MAX_KODE : column === "satuan" || isPeriod(column) ? MAX_SHORT : MAX_CELL;

/** What a save changed, by code, for the trail. */
export function changesOf(stored: readonly ButirRow[], baru: readonly Sasaran[]) {
  const lama = new Map(stored.filter((b) => b.id !== null).map((b) => [b.id, { ...b }]));
  const semua = baru.flatMap((s) => s.butir.map((b) => ({ ...b, teksSasaran: s.teks })));
  const sama = (a: ButirRow, b: (typeof semua)[number]) =>
    a.teksSasaran === b.teksSasaran &&
    a.kode === b.kode &&
    a.teks === b.teks &&
    a.target === b.target &&
    a.satuan === b.satuan &&
    a.dipahamiSemua === b.dipahamiSemua &&
    JSON.stringify(Object.entries(JSON.parse(a.lintasan)).sort()) ===
      JSON.stringify(Object.entries(b.lintasan).sort());
  const ids = new Set(semua.map((b) => b.id));
  const list = (kode: readonly string[]) => kode.slice(0, 20).join(", ");
  return {
    ditambah: list(semua.filter((b) => !lama.has(b.id)).map((b) => b.kode)),
    diubah: list(
      semua.flatMap((b) => {
        const a = lama.get(b.id);
        return a && !sama(a, b) ? [b.kode] : [];
      }),
    ),
    dihapus: list([...lama.values()].filter((a) => !ids.has(a.id ?? "")).map((a) => a.kode)),
  };
}
