import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { pemulihanWords } from "../../i18n/pemulihan.ts";
import { peranWords } from "../../i18n/peran.ts";
import { Problems } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type RequestRow, rolesIn } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly request: RequestRow;
  readonly zona: Zona;
  readonly refused: string | undefined;
  /** Why this reader does not decide. */
  readonly stopped: keyof (typeof pemulihanWords)["id"]["salah"] | undefined;
  readonly perintah: string;
};

export const RequestPage = ({ base, request: r, zona, refused, stopped, perintah }: Props) => {
  const [t, peran, lang] = [useWords(pemulihanWords), useWords(peranWords), useLang()];
  const at = `${base}/pemulihan/permintaan/${r.permintaan}`;
  return (
    <div class="narrow stack">
      <Problems errors={refused ? { formulir: refused } : {}} salah={t.salah} />
      <PageHead title={t.permintaan(r.nama)} lead={t.jelas} focus={!refused} />
      <SummaryList
        rows={[
          { label: t.rincian.pegawai, value: r.nama },
          {
            label: t.rincian.peran,
            value:
              rolesIn(r)
                .map((p) => peran.kata[p])
                .join(", ") || "-",
          },
          { label: t.rincian.oleh, value: `${r.oleh ?? t.diriSendiri}, ${waktu(r.dibuatPada, zona, lang)}` },
          { label: t.rincian.cara, value: r.cara === "cetak" ? t.cetak : t.surelHint(r.email ?? "-") },
          { label: t.rincian.faktor, value: r.lepasFaktor ? t.rincian.dilepas : t.rincian.tetap },
          { label: t.rincian.catatan, value: r.catatan || t.rincian.tanpaCatatan },
          { label: t.rincian.sampai, value: waktu(r.kedaluwarsaPada, zona, lang) },
          { label: t.keadaanJudul, value: t.keadaan[r.keadaan] },
        ]}
      />
      {stopped && !refused && <Notice kind="info">{t.salah[stopped]}</Notice>}
      <div class="cluster">
        {!stopped && (
          <form method="post" action={`${at}/persetujuan`} novalidate hx-boost="false">
            <HiddenFields fields={{ perintah }} />
            <Button kind="primary">{t.setuju}</Button>
          </form>
        )}
        {(!stopped || stopped === "pemulihan-admin-sama") && (
          <form method="post" action={`${at}/penolakan`} novalidate>
            <HiddenFields fields={{ perintah }} />
            <Button kind="danger">{stopped ? t.tarik : t.tolak}</Button>
          </form>
        )}
      </div>
    </div>
  );
};
