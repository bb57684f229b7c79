import { tanggalPendek } from "../../i18n/dates.ts";
import { kalenderWords } from "../../i18n/kalender.ts";
import { namaKewajiban } from "../../i18n/pemberitahuan.ts";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Moved } from "./queries.ts";

/** Both days, always: what somebody was told once stays on record. */
export const MovedTable = ({ base, moved }: { base: string; moved: readonly Moved[] }) => {
  const [t, lang] = [useWords(kalenderWords), useLang()];
  if (moved.length === 0) return null;
  return (
    <Table
      caption={t.bergeser}
      columns={[
        { head: t.siapa, kind: "row", cell: (m) => <a href={`${base}/evaluasi/${m.evaluasi}`}>{m.nama}</a> },
        { head: t.kewajiban, cell: (m) => namaKewajiban(m.kewajiban, lang) },
        { head: t.semula, cell: (m) => tanggalPendek(m.lama, lang) },
        { head: t.menjadi, cell: (m) => tanggalPendek(m.baru, lang) },
      ]}
      rows={moved}
    />
  );
};
