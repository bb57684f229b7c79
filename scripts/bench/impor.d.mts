export type Step = { readonly name: string; readonly wall: number; readonly cpu: number };
export type Message = {
  readonly bench: string;
  readonly ms: number;
  readonly trips: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
  readonly hungriest: string;
};
export function measureImport(options: {
  rows: number;
  kind: "csv" | "xlsx";
  stateDir: string;
  undo?: boolean;
}): Promise<{
  readonly bytes: number;
  readonly counts: Readonly<Record<"baru" | "berubah" | "sama" | "salah", number>>;
  readonly unitBaru: number;
  readonly lines: number;
  readonly left: number;
  readonly steps: readonly Step[];
  readonly messages: readonly Message[];
  /** MiB of the whole process, the databases in it. */
  readonly rss: { readonly before: number; readonly peak: number };
}>;
