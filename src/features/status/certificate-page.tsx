import type { Penghapusan } from "../../data/directory/penghapusan.ts";
import { angka, waktu } from "../../i18n/dates.ts";
import { sertifikatWords } from "../../i18n/status.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";

/** The answer first; then what was erased and when. No person ever stood in what this is made of. */
export const CertificatePage = ({ p }: { readonly p: Penghapusan | null }) => {
  const [t, lang] = [useWords(sertifikatWords), useLang()];
  if (!p)
    return (
      <div class="narrow stack">
        <PageHead overline={t.title} title={t.tidakAda} lead={t.tidakAdaJelas} />
      </div>
    );
  const at = (pada: number | null) => waktu(pada ?? 0, "WIB", lang);
  const n = (x: number) => angka(x, lang);
  return (
    <div class="narrow stack">
      <PageHead overline={t.title} title={t.ada} />
      <Notice kind="success">{t.pernyataan(p.nama)}</Notice>
      <SummaryList
        rows={[
          { label: t.instansi, value: p.nama },
          { label: t.alamat, value: <code>{`/a/${p.code}`}</code> },
          { label: t.terdaftar, value: at(p.terdaftarPada) },
          { label: t.diminta, value: at(p.dimintaPada) },
          { label: t.mulai, value: at(p.mulaiPada) },
          { label: t.selesai, value: at(p.selesaiPada) },
          { label: t.isi, value: t.isiIsi(n(p.tabel), n(p.baris), n(p.objek)) },
          { label: t.nomor, value: <code>{p.token}</code> },
          { label: t.sidik, value: <code>{p.hash}</code> },
        ]}
      />
      <p>
        <LinkButton href={`/sertifikat/${p.code}/pdf`} icon="download" download>
          {t.pdf}
        </LinkButton>
      </p>
      <p class="small muted">{t.cadangan}</p>
      <p class="small muted">{t.bukanTte}</p>
    </div>
  );
};
