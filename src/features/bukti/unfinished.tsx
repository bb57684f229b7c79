import { ukuran } from "../../i18n/bukti.ts";
import { buktiSayaWords } from "../../i18n/bukti-saya.ts";
import { waktu } from "../../i18n/dates.ts";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { FileList, FileRow } from "../../web/ui/file-row.tsx";
import { useLang } from "../../web/words.ts";
import type { ListProps } from "./list-page.tsx";

/** Files that were on their way when the line or the browser was gone. */
export const Unfinished = ({ base, belum, zona }: ListProps) => {
  const lang = useLang();
  const t = buktiSayaWords[lang];
  if (belum.length === 0) return null;
  return (
    <div class="stack-s">
      <h3>{t.belumSelesai}</h3>
      <p class="hint">{t.lanjutkan}</p>
      <FileList>
        {belum.map((u) => {
          const arrived = Math.min(u.ukuran, u.n * u.potongan);
          return (
            <FileRow
              name={u.nama}
              meta={t.sampai(ukuran(arrived, lang), ukuran(u.ukuran, lang), waktu(u.sampaiPada, zona, lang))}
              actions={
                <form method="post" action={`${base}/bukti/unggahan/${u.id}/pembuangan`}>
                  <HiddenFields fields={{ kembali: `${base}/bukti` }} />
                  <Button kind="link" compact about={t.buangBerkas(u.nama)}>
                    {t.buang}
                  </Button>
                </form>
              }
            />
          );
        })}
      </FileList>
    </div>
  );
};
