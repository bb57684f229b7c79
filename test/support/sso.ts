import { env } from "cloudflare:workers";
import { seal } from "../../src/data/rahasia.ts";
import type { Cast } from "./cast.ts";
import { NOW } from "./house.ts";
import { PENERBIT } from "./penyedia-palsu.ts";

/** As it is typed; nobody may ever read it again. */
export const RAHASIA = "rahasia-klien-7Kp2vQ";

export const isianSso = {
  nama: "Akun Kementerian",
  penerbit: PENERBIT,
  clientId: "selaras",
  rahasia: RAHASIA,
  klaim: "nip",
};

/** The provider as two admins would have left it: set up by Citra, agreed by Bagas. */
export async function ssoUji(
  { d1, agency, citra, bagas }: Cast,
  keadaan: "menunggu" | "aktif" | "mati" = "aktif",
): Promise<void> {
  const sealed = await seal(RAHASIA, env.GEMBOK, `sso ${agency.id}`);
  const oleh = keadaan === "menunggu" ? null : bagas.id;
  await d1.batch([
    d1.prepare("DELETE FROM sso"),
    d1
      .prepare(
        "INSERT INTO sso (id, nama, penerbit, client_id, rahasia, klaim, keadaan, diubah_oleh, diubah_pada, disetujui_oleh, disetujui_pada) VALUES (1, 'Akun Kementerian', ?1, 'selaras', ?2, 'nip', ?3, ?4, ?5, ?6, ?5)",
      )
      .bind(PENERBIT, sealed, keadaan, citra.id, NOW, oleh),
  ]);
}

export const ssoRow = ({ d1 }: Cast) =>
  d1
    .prepare(
      "SELECT penerbit, client_id AS clientId, rahasia, keadaan, versi, disetujui_oleh AS oleh FROM sso",
    )
    .first<{
      penerbit: string;
      clientId: string;
      rahasia: string;
      keadaan: string;
      versi: number;
      oleh: string | null;
    }>();

/** The limit per network is not what most tests are about; this one keeps whom it was asked for. */
export function pembatas(boleh: (key: string) => boolean = () => true) {
  const keys: string[] = [];
  const limit = async ({ key }: { key: string }) => {
    keys.push(key);
    return { success: boleh(key) };
  };
  return { keys, MASUK_RL: { limit } as unknown as RateLimit };
}
