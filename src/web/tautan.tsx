import type { Child } from "hono/jsx";
import type { TautanBukti } from "../data/agency/tautan.ts";
import type { KeadaanTautan } from "../domain/tautan.ts";
import { buktiWords, ukuran } from "../i18n/bukti.ts";
import { tautanWords } from "../i18n/tautan.ts";
import { Icon } from "./ui/icons.tsx";
import { type StatusKind, StatusTag } from "./ui/status-tag.tsx";
import { useLang, useWords } from "./words.ts";

/** Parts of evidence that is an address, for every page that lists evidence. */

/** Where it leads stands beside it in full; the other site learns nothing of us and holds no handle on our page. */
export const ExternalLink = (props: { readonly alamat: string; readonly children?: Child }) => {
  const t = useWords(tautanWords);
  return (
    <a href={props.alamat} target="_blank" rel="noopener noreferrer nofollow" hx-boost="false">
      <Icon name="external-link" /> {props.children ?? hostOf(props.alamat)}
      <span class="sr-only"> {t.bukaTabBaru}</span>
    </a>
  );
};

export const hostOf = (alamat: string): string => new URL(alamat).host;

const kinds = {
  belum: "netral",
  dijangkau: "selesai",
  "butuh-izin": "terkunci",
  "tidak-ditemukan": "ditolak",
  "tidak-menjawab": "proses",
} as const satisfies Record<KeadaanTautan, StatusKind>;

export const LinkState = ({ keadaan }: { readonly keadaan: KeadaanTautan }) => (
  <StatusTag kind={kinds[keadaan]}>{useWords(tautanWords).keadaan[keadaan]}</StatusTag>
);

type Evidence = TautanBukti & { readonly jenis: string; readonly ukuran: number; readonly pindai: string };

/** "PDF, 1,2 MB · virus belum diperiksa" or "Tautan, drive.google.com · dapat dibuka": under a name in a list of evidence. */
export const EvidenceMeta = ({ b }: { readonly b: Evidence }) => {
  const lang = useLang();
  const t = tautanWords[lang];
  const kata = buktiWords[lang];
  return b.alamat ? (
    <>
      {t.tautan}, {hostOf(b.alamat)} · {t.keadaan[b.tautan ?? "belum"]}
    </>
  ) : (
    <>
      {b.jenis.toUpperCase()}, {ukuran(b.ukuran, lang)} ·{" "}
      {b.pindai === "berbahaya" ? (
        <StatusTag kind="ditolak">{t.karantina.singkat}</StatusTag>
      ) : b.pindai === "tidak-dipindai" ? (
        kata.pindai
      ) : (
        kata.dipindai
      )}
    </>
  );
};

/** For whoever assesses: a mark and what to do, never a verdict. Nothing for a link that opens, or a file. */
export const LinkMark = ({ tautan }: { readonly tautan: KeadaanTautan | null }) => {
  const t = useWords(tautanWords).tandaPenilai;
  if (tautan === null || tautan === "belum" || tautan === "dijangkau") return null;
  return <StatusTag kind={kinds[tautan]}>{t[tautan]}</StatusTag>;
};
