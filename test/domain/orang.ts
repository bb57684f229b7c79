import type { Peran, Viewer } from "../../src/domain/wewenang.ts";

/** The cast, as the rules see them: Ayu, Bagas her pejabat penilai, Wira his superior, Citra the admin. */
const orang = (pegawai: string, ...peran: Peran[]): Viewer => ({
  pegawai,
  nama: pegawai,
  peran: new Set(peran),
});
export const ayu = orang("ayu");
export const bagas = orang("bagas");
export const wira = orang("wira");
export const citra = orang("citra", "admin", "auditor");
export const semuaOrang = [ayu, bagas, wira, citra] as const;
export const subjek = { pegawai: "ayu", penilai: "bagas", atasan: "wira" } as const;
