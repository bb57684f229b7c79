/** What a scanner says of a file. galat: it could not look; that says nothing of the file. */
export type HasilPindai = "bersih" | "berbahaya" | "galat";
export type Pemindai = { pindai(isi: ReadableStream | ArrayBuffer, ukuran: number): Promise<HasilPindai> };

const BATAS_MS = 20_000;

/**
 * The port of the scanner. Without an address there is none, and files stay "tidak dipindai". With one: the file is
 * sent by POST, and the answer is JSON {"hasil": "bersih" | "berbahaya"}; whatever else comes back is a galat.
 */
export function pemindaiDari(
  env: { readonly PEMINDAI: string },
  ambil: typeof fetch = fetch,
): Pemindai | null {
  if (env.PEMINDAI === "") return null;
  return {
    pindai: async (isi, ukuran) => {
      try {
        const response = await ambil(env.PEMINDAI, {
          method: "POST",
          body: isi,
          headers: { "content-type": "application/octet-stream", "x-ukuran": String(ukuran) },
          redirect: "manual",
          signal: AbortSignal.timeout(BATAS_MS),
        });
        if (response.status !== 200) return "galat";
        const said = (await response.json()) as { hasil?: unknown } | null;
        return said?.hasil === "bersih" || said?.hasil === "berbahaya" ? said.hasil : "galat";
      } catch {
        return "galat";
      }
    },
  };
}
