import type { Agency } from "../../data/directory/database.ts";
import { angka, waktu } from "../../i18n/dates.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { BagianRow, EksporRow } from "./export-routes.tsx";

type Props = {
  readonly base: string;
  readonly agency: Agency;
  readonly ukuran: { readonly bukti: number; readonly byte: number };
  /** Small enough for one answer. */
  readonly langsung: boolean;
  readonly ekspor: EksporRow | undefined;
  readonly bagian: readonly BagianRow[];
  readonly perintah: string;
};

const MB = 1024 * 1024;

export const ExportPage = (props: Props) => {
  const [t, lang] = [useWords(siklusWords).ekspor, useLang()];
  const { base, ukuran, langsung, ekspor, bagian, agency, perintah } = props;
  const [n, mb] = [angka(ukuran.bukti, lang), angka(Math.ceil(ukuran.byte / MB), lang)];
  const at = (pada: number | null) => waktu(pada ?? 0, agency.zona, lang);
  return (
    <div class="stack-l">
      <PageHead title={t.title} lead={t.lead} />
      <Notice kind="warn">{t.peringatan}</Notice>
      {langsung ? (
        <section class="stack">
          <p>{t.langsungJelas(n, mb)}</p>
          <form method="post" action={`${base}/kelola/siklus/ekspor/zip`} hx-boost="false">
            <Button kind="primary" icon="download">
              {t.langsung}
            </Button>
          </form>
        </section>
      ) : (
        ekspor?.keadaan !== "menunggu" && (
          <form method="post" class="stack">
            <HiddenFields fields={{ perintah }} />
            <p>{t.besar(n, mb)}</p>
            <p>
              <Button kind={ekspor ? "secondary" : "primary"}>{t.siapkan}</Button>
            </p>
          </form>
        )
      )}
      {ekspor && (
        <p>
          {ekspor.keadaan === "menunggu"
            ? t.menunggu(angka(bagian.length, lang))
            : t.siap(at(ekspor.siapPada), at(ekspor.hapusPada))}
        </p>
      )}
      {ekspor && bagian.length > 0 && (
        <Table
          caption={t.bagian}
          columns={[
            { head: t.bagian, kind: "row", cell: (b) => b.nomor },
            { head: t.ukuran, kind: "number", cell: (b) => `${angka(Math.ceil(b.ukuran / 1024), lang)} KB` },
            { head: t.sidik, cell: (b) => <code>{b.sha256}</code> },
            {
              head: t.unduh,
              kind: "action",
              cell: (b) => (
                <LinkButton
                  compact
                  href={`${base}/kelola/siklus/ekspor/${ekspor.id}/${b.nomor}`}
                  icon="download"
                  about={`${t.bagian} ${b.nomor}`}
                  download
                >
                  {t.unduh}
                </LinkButton>
              ),
            },
          ]}
          rows={bagian}
        />
      )}
    </div>
  );
};
