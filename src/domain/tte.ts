/**
 * The port for certified electronic signatures (UU ITE Ps. 11, PP 71/2019). A provider signs the bytes of a PDF for one
 * person and hands back the signed PDF with what it was signed with; it asks that person itself. None is installed:
 * the setting `tte.penyedia` can only be "mati" until one
 * stands in PENYEDIA, and nothing here pretends to be one.
 */
type PermintaanTte = {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly penanda: { readonly pegawai: string; readonly nama: string; readonly nomor: string };
  /** Shown to the signer by the provider: what it is, never a rating. */
  readonly perihal: string;
};
type HasilTte =
  | {
      readonly ok: true;
      readonly pdf: Uint8Array;
      readonly sertifikat: { readonly penerbit: string; readonly seri: string; readonly sampai: number };
      readonly pada: number;
    }
  | { readonly ok: false; readonly sebab: "ditolak-penanda" | "sertifikat-tidak-ada" | "penyedia-mati" };
export type TandaTanganElektronik = {
  readonly nama: string;
  readonly tandaTangani: (permintaan: PermintaanTte) => Promise<HasilTte>;
};

/** Those that a deployment brings along; what the setting may be is their names and "mati". */
const PENYEDIA: Readonly<Record<string, TandaTanganElektronik>> = {};

export const SETELAN_TTE: readonly string[] = ["mati", ...Object.keys(PENYEDIA)];
