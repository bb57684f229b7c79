import type { Peran } from "../domain/wewenang.ts";
import { demoWords } from "../i18n/demo.ts";
import { peranWords } from "../i18n/peran.ts";
import { Avatar } from "../web/ui/avatar.tsx";
import { Button } from "../web/ui/button.tsx";
import { Person } from "../web/ui/nip.tsx";
import { Table } from "../web/ui/table.tsx";
import { useLang, useWords } from "../web/words.ts";
import { bab, type InstansiDemo, type OrangDemo, type Tampil } from "./queries.ts";

/** One agency of the demo: those worth meeting first, and everybody below. */
export const InstansiSection = ({ instansi }: { instansi: InstansiDemo }) => {
  const t = useWords(demoWords);
  const { agency, semua } = instansi;
  return (
    <section class="stack">
      <div>
        <h2>{agency.nama}</h2>
        <p class="muted">{t.zona(agency.zona, instansi.kota)}</p>
      </div>
      {bab.map((satu) => (
        <Bab code={agency.code} judul={t.bab[satu]} orang={instansi.pemain.filter((p) => p.bab === satu)} />
      ))}
      <details>
        <summary>{t.pemain.semua(String(semua.length))}</summary>
        <Table
          caption={t.pemain.semua(String(semua.length))}
          captionHidden
          rows={semua}
          columns={[
            {
              head: t.pemain.orang,
              kind: "row",
              cell: (o) => <Person name={o.nama} nip={o.nomor ?? undefined} note={o.jabatan} />,
            },
            { head: t.pemain.unit, cell: (o) => o.unit },
            { head: t.pemain.masuk, kind: "action", cell: (o) => <Masuk code={agency.code} orang={o} /> },
          ]}
        />
      </details>
    </section>
  );
};

const Bab = (props: { code: string; judul: string; orang: readonly Tampil[] }) =>
  props.orang.length === 0 ? null : (
    <div class="stack-s">
      <h3>{props.judul}</h3>
      <ul class="task-list">
        {props.orang.map((p) => (
          <Baris code={props.code} orang={p} />
        ))}
      </ul>
    </div>
  );

const Baris = ({ code, orang }: { code: string; orang: Tampil }) => {
  const kata = useWords(peranWords).kata;
  const peran = orang.peran && kata[orang.peran as Peran];
  return (
    <li>
      <Avatar name={orang.nama} />
      <div>
        <div class="cluster spread">
          <p>
            <strong>{orang.nama}</strong>
            {peran && <span class="muted"> · {peran}</span>}
          </p>
          <Masuk code={code} orang={orang} />
        </div>
        <p>{orang.lihat[useLang()]}</p>
        <p class="small muted">
          {orang.jabatan} · {orang.unit}
        </p>
      </div>
    </li>
  );
};

const Masuk = ({ code, orang }: { code: string; orang: OrangDemo }) => {
  const t = useWords(demoWords).pemain;
  return (
    <form method="post" action="/demo/masuk" hx-boost="false">
      <input type="hidden" name="agency" value={code} />
      <input type="hidden" name="pegawai" value={orang.id} />
      <Button compact about={t.sebagai(orang.nama)}>
        {t.masuk}
      </Button>
    </form>
  );
};
