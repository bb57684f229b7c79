import type { PesanMati } from "../../data/directory/pesan.ts";
import { operatorSiklusWords } from "../../i18n/operator-siklus.ts";
import { Button } from "../../web/ui/button.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useWords } from "../../web/words.ts";
import { bodyOf } from "./dead-body.ts";
import { Frame } from "./frame.tsx";
import { At } from "./parts.tsx";

export const MessagesPage = ({
  nama,
  pesan,
}: {
  readonly nama: string;
  readonly pesan: readonly PesanMati[];
}) => {
  const t = useWords(operatorSiklusWords).pesan;
  return (
    <Frame nama={nama} at="pesan" title={t.title} lead={t.lead}>
      {pesan.length === 0 ? (
        <p class="muted">{t.kosong}</p>
      ) : (
        <Table
          caption={t.title}
          captionHidden
          columns={[
            { head: t.diterima, kind: "row", cell: (p) => <At pada={p.diterimaPada} none="" /> },
            { head: t.instansi, cell: (p) => p.code ?? "–" },
            { head: t.isi, cell: (p) => <code class="small">{p.isi}</code> },
            { head: t.percobaan, kind: "number", cell: (p) => p.percobaan },
            { head: t.keadaan, cell: (p) => <State pesan={p} /> },
          ]}
          rows={pesan}
        />
      )}
    </Frame>
  );
};

const State = ({ pesan }: { readonly pesan: PesanMati }) => {
  const t = useWords(operatorSiklusWords).pesan;
  if (pesan.selesaiPada !== null) return <>{t[pesan.tindakan ?? "diabaikan"](pesan.oleh ?? "")}</>;
  const step = (at: string, text: string) => (
    <form method="post" action={`/operator/pesan/${pesan.id}/${at}`}>
      <Button compact>{text}</Button>
    </form>
  );
  return (
    <div class="cluster">
      {bodyOf(pesan.isi) ? step("pengulangan", t.ulangi) : <span class="small">{t.takDikenal}</span>}
      {step("pengabaian", t.abaikan)}
    </div>
  );
};
