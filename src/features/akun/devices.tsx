import { akunWords } from "../../i18n/akun.ts";
import { waktu } from "../../i18n/dates.ts";
import { perangkatDari } from "../../i18n/perangkat.ts";
import { Button } from "../../web/ui/button.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { AccountProps } from "./account-page.tsx";

export const Devices = ({ base, own, zona }: AccountProps) => {
  const [{ sesi: t }, lang] = [useWords(akunWords), useLang()];
  const others = own.sessions.filter((s) => s.id !== own.sesi);
  return (
    <section class="stack" id="perangkat">
      <h2>{t.judul}</h2>
      <p>{t.jelas}</p>
      <Table
        caption={t.judul}
        captionHidden
        rows={own.sessions}
        columns={[
          {
            head: t.perangkat,
            kind: "row",
            cell: (s) => (
              <>
                {perangkatDari(s.perangkat, lang)}
                {s.id === own.sesi && <span class="muted"> · {t.ini}</span>}
              </>
            ),
          },
          { head: t.masuk, cell: (s) => `${waktu(s.dibuatPada, zona, lang)}, ${t.cara[s.cara]}` },
          { head: t.dipakai, cell: (s) => waktu(s.dipakaiPada, zona, lang) },
          {
            head: t.akhiri,
            kind: "action",
            cell: (s) =>
              s.id === own.sesi ? null : (
                <form
                  method="post"
                  action={`${base}/akun/sesi/${s.id}/pengakhiran`}
                  novalidate
                  hx-boost="false"
                >
                  <Button compact about={perangkatDari(s.perangkat, lang)}>
                    {t.akhiri}
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {others.length > 0 && (
        <form
          method="post"
          action={`${base}/akun/sesi/pengakhiran`}
          class="stack-s"
          novalidate
          hx-boost="false"
        >
          <p>
            <Button kind="danger">{t.akhiriSemua}</Button>
          </p>
          <p class="hint">{t.akhiriJelas}</p>
        </form>
      )}
    </section>
  );
};
