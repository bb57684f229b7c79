import { SCHEMA_NEEDED } from "../../data/agency/database.ts";
import type { AgencyLine } from "../../data/directory/pool.ts";
import { operatorWords } from "../../i18n/operator.ts";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { useLang, useWords } from "../../web/words.ts";

const shapes: Readonly<Record<string, StatusKind>> = {
  aktif: "selesai",
  "uji-coba": "netral",
  tinjau: "perlu-anda",
  "baca-saja": "terkunci",
  ditangguhkan: "terkunci",
  ditutup: "terkunci",
};

export const State = ({ keadaan }: { keadaan: string }) => (
  <StatusTag kind={shapes[keadaan] ?? "proses"}>
    {useWords(operatorWords).keadaan[keadaan as "aktif"] ?? keadaan}
  </StatusTag>
);

/** Behind the code: its pages answer "sedang dipelihara" until `npm run migrate` has passed it. */
export const Schema = ({ versi }: { versi: number }) => {
  const t = useWords(operatorWords).instansi;
  if (versi >= SCHEMA_NEEDED) return <>{versi}</>;
  return (
    <StatusTag kind="perlu-anda">
      {versi} {t.tertinggal}
    </StatusTag>
  );
};

/** The operator's own time is WIB; the zone is always printed. */
export const At = ({ pada, none }: { pada: number | null; none: string }) => {
  const lang = useLang();
  return pada === null ? <span class="muted">{none}</span> : <InstantText at={pada} zona="WIB" lang={lang} />;
};

export const LastRun = ({ agency }: { agency: AgencyLine }) => {
  const t = useWords(operatorWords).instansi;
  const open = agency.tugasPada !== null && agency.tugasSelesai === null;
  return (
    <>
      <At pada={agency.tugasSelesai ?? agency.tugasPada} none={t.belumPernah} />
      {open && <span class="small"> · {t.belumSelesai}</span>}
    </>
  );
};
