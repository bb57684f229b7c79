export const SASARAN: {
  readonly tempel: number;
  readonly tangan: number;
  readonly setujui: number;
  readonly nilai: number;
};
export const RHK: number;
export const INDIKATOR: number;
export const lembar: (rhk: number, indikator: number, pimpinan: string) => string;
export const tulisan: readonly (readonly [name: string, row: number, text: string])[];
