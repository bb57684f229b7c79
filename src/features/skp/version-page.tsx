import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { skpWords } from "../../i18n/skp.ts";
import { PrintButton } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Version } from "./queries.ts";
import { LampiranSheet, type SheetProps, SkpSheet } from "./sheet.tsx";

type Props = {
  readonly title: string;
  readonly nama: string;
  readonly version: Version;
  readonly sheet: SheetProps;
};

/** An agreed version as it was frozen, to read and to print. */
export const VersionPage = ({ title, nama, version, sheet }: Props) => {
  const t = useWords(skpWords);
  const lang = useLang();
  return (
    <div class="stack-l">
      <div class="stack jangan-cetak">
        <PageHead
          overline={nama}
          title={title}
          lead={t.versi.oleh(version.nama, waktu(version.ditetapkanPada, sheet.zona, lang))}
          actions={<PrintButton>{t.langkah.cetak}</PrintButton>}
        />
        <p>{t.versi.berlaku(tanggalPanjang(version.berlakuDari, lang))}</p>
        <p class="small muted">
          {t.versi.sidik}: <code class="hash">{version.hash}</code>
        </p>
      </div>
      <SkpSheet {...sheet} />
      <LampiranSheet {...sheet} />
    </div>
  );
};
