import type { BarisLapor, KurangLapor } from "../../data/agency/pelaporan.ts";
import { predikat } from "../../domain/istilah.ts";
import { sebabKurang, statusLapor } from "../../domain/pelaporan.ts";
import { pelaporanWords } from "../../i18n/pelaporan.ts";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";

/** Who is in it, and who is not and why: the same two lists before and after it is sent. */
export const Lists = (props: {
  readonly baris: readonly BarisLapor[];
  readonly kurang: readonly KurangLapor[];
  readonly susulan?: boolean;
}) => {
  const t = useWords(pelaporanWords);
  const lang = useLang();
  return (
    <>
      <section class="stack-s">
        <h2>{t.baris}</h2>
        {props.baris.length === 0 ? (
          <p>{t.barisKosong}</p>
        ) : (
          <Table
            caption={t.baris}
            captionHidden
            rows={props.baris}
            columns={[
              { head: t.nama, kind: "row", cell: (r) => r.nama },
              { head: t.jabatan, cell: (r) => r.jabatan },
              { head: t.predikat, cell: (r) => predikat[r.predikat][lang] },
              {
                head: t.status,
                cell: (r) => (
                  <StatusTag kind={r.status === "dalam-keberatan" ? "proses" : "selesai"}>
                    {statusLapor[r.status][lang]}
                  </StatusTag>
                ),
              },
              { head: t.dokumen, cell: (r) => r.format },
              { head: t.penilai, cell: (r) => r.penilai },
            ]}
          />
        )}
      </section>
      {!props.susulan && (
        <section class="stack-s">
          <h2>{t.kurang}</h2>
          {props.kurang.length === 0 ? (
            <p>{t.kurangKosong}</p>
          ) : (
            <Table
              caption={t.kurang}
              captionHidden
              rows={props.kurang}
              columns={[
                { head: t.nama, kind: "row", cell: (r) => r.nama },
                { head: t.jabatan, cell: (r) => r.jabatan },
                { head: t.sebab, cell: (r) => sebabKurang[r.sebab][lang] },
                { head: t.penilai, cell: (r) => r.penilai },
              ]}
            />
          )}
        </section>
      )}
    </>
  );
};
