import { jenisMutasi, type Permintaan } from "../../domain/mutasi.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { mutasiWords } from "../../i18n/mutasi.ts";
import type { Typed } from "../../web/form.ts";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Pratinjau } from "./actions.ts";
import { DampakView } from "./dampak-view.tsx";

type Props = {
  readonly base: string;
  readonly permintaan: Permintaan;
  readonly pratinjau: Pratinjau;
  readonly typed: Typed;
  readonly perintah: string;
  /** Things have moved since the page that was confirmed: this is a fresh one. */
  readonly changed: boolean;
};

export const PreviewPage = (props: Props) => {
  const [t, lang] = [useWords(mutasiWords), useLang()];
  const { permintaan: p } = props;
  const fields = Object.fromEntries(
    Object.entries(props.typed).filter(([k]) => !["perintah", "sidik", "langkah"].includes(k)),
  );
  return (
    <div class="stack-l">
      {props.changed && (
        <Notice kind="error" title={t.tidakDisimpan}>
          {t.berubahLagi}
        </Notice>
      )}
      <PageHead
        title={t.pratinjau}
        overline={jenisMutasi[p.jenis][lang]}
        lead={t.pratinjauLead}
        focus={!props.changed}
      />
      <SummaryList
        rows={[
          { label: t.dari, value: tanggalPanjang(p.dari, lang) },
          { label: t.nomorSurat, value: `${p.nomorSurat}, ${tanggalPanjang(p.suratTanggal, lang)}` },
        ]}
      />
      <DampakView base={props.base} dampak={props.pratinjau.dampak} />
      <form method="post" action={`${props.base}/mutasi`} novalidate>
        <HiddenFields fields={{ ...fields, sidik: props.pratinjau.sidik, perintah: props.perintah }} />
        <div class="actions">
          <Button kind="primary" icon="check">
            {t.terapkan}
          </Button>
          <Button name="langkah" value="ubah" formaction={`${props.base}/mutasi/pratinjau`}>
            {t.ubahIsian}
          </Button>
        </div>
      </form>
    </div>
  );
};
