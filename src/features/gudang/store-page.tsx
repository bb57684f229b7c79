import type { Zona } from "../../domain/tanggal.ts";
import { ukuran } from "../../i18n/bukti.ts";
import { angka, waktu } from "../../i18n/dates.ts";
import { gudangWords } from "../../i18n/gudang.ts";
import { hostOf, LinkState } from "../../web/tautan.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang } from "../../web/words.ts";
import {
  type DeadLinkRow,
  type FindingRow,
  PAGE,
  type QuarantinedRow,
  type RunRow,
  type SpaceRow,
  type TotalRow,
} from "./queries.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly perintah: string;
  readonly total: TotalRow;
  readonly runs: readonly RunRow[];
  readonly findings: readonly FindingRow[];
  readonly units: readonly SpaceRow[];
  readonly people: readonly SpaceRow[];
  readonly links: readonly DeadLinkRow[];
  readonly quarantined: readonly QuarantinedRow[];
  readonly sesudah: string;
  readonly begun: boolean;
};

/** The evidence store as an admin sees it: what is wrong first, then space, links and what the nights did. */
export const StorePage = (props: Props) => {
  const lang = useLang();
  const t = gudangWords[lang];
  const { total, runs, zona } = props;
  const open = runs.find((r) => r.selesaiPada === null);
  const last = runs.find((r) => r.selesaiPada !== null);
  return (
    <div class="stack-l">
      <div>
        {props.begun && <Notice kind="success">{t.dimulai}</Notice>}
        <PageHead
          title={t.title}
          lead={t.lead}
          focus={!props.begun}
          actions={!open && <CheckNow {...props} />}
        />
        {open && (
          <Notice kind="info" title={`${t.berjalan}: ${t.langkah[open.langkah]}`}>
            <p>{t.sudahBerjalan}</p>
          </Notice>
        )}
      </div>
      <SummaryList
        rows={[
          { label: t.isiRuang, value: t.jumlah(angka(total.n, lang), ukuran(total.byte, lang)) },
          { label: t.menunggu, value: t.menungguIsi(angka(total.menunggu, lang)) },
          {
            label: t.riwayat,
            value: last?.selesaiPada ? t.terakhir(waktu(last.selesaiPada, zona, lang)) : t.belumPernah,
          },
        ]}
      />
      <Findings {...props} />
      <DeadLinks {...props} />
      {props.quarantined.length > 0 && <Quarantined {...props} />}
      <Space {...props} />
      <Runs {...props} />
    </div>
  );
};

const CheckNow = ({ base, perintah }: Props) => (
  <form method="post" action={`${base}/kelola/bukti/pemeriksaan`}>
    <HiddenFields fields={{ perintah }} />
    <Button kind="primary">{gudangWords[useLang()].periksa}</Button>
  </form>
);

const Findings = ({ base, zona, findings, total, sesudah }: Props) => {
  const lang = useLang();
  const t = gudangWords[lang];
  const shown = findings.slice(0, PAGE);
  const title = total.temuan > 0 ? `${t.temuan} (${angka(total.temuan, lang)})` : t.temuan;
  return (
    <section class="stack" aria-labelledby="temuan">
      <h2 id="temuan">{title}</h2>
      {shown.length === 0 ? (
        <p class="muted">{t.takAda}</p>
      ) : (
        <Table
          caption={t.temuan}
          captionHidden
          columns={[
            { head: t.kolom.bukti, kind: "row", cell: (f) => f.nama ?? t.tanpaNama },
            { head: t.pegawai, cell: (f) => f.pemilik ?? "-" },
            { head: t.kolom.apa, cell: (f) => t.jenis[f.jenis] },
            { head: t.kolom.sejak, cell: (f) => waktu(f.ditemukanPada, zona, lang) },
            { head: t.kolom.lakukan, cell: (f) => t.lakukan[f.jenis] },
          ]}
          rows={shown}
        />
      )}
      <p class="cluster">
        {sesudah && <a href={`${base}/kelola/bukti`}>{t.awal}</a>}
        {findings.length > PAGE && (
          <a href={`${base}/kelola/bukti?sesudah=${encodeURIComponent(shown.at(-1)?.kunci ?? "")}`}>
            {t.berikut}
          </a>
        )}
      </p>
    </section>
  );
};

const DeadLinks = ({ base, zona, links }: Props) => {
  const lang = useLang();
  const t = gudangWords[lang];
  return (
    <section class="stack" aria-labelledby="tautan-mati">
      <h2 id="tautan-mati">{t.tautan}</h2>
      {links.length === 0 ? (
        <p class="muted">{t.tautanKosong}</p>
      ) : (
        <>
          <p class="hint">{t.tautanPetunjuk}</p>
          <Table
            caption={t.tautan}
            captionHidden
            columns={[
              {
                head: t.kolom.bukti,
                kind: "row",
                cell: (l) => <a href={`${base}/bukti/tautan/${l.id}`}>{l.nama}</a>,
              },
              { head: t.pegawai, cell: (l) => l.pemilik },
              { head: t.kolom.apa, cell: (l) => <LinkState keadaan={l.keadaan} /> },
              { head: t.situs, cell: (l) => hostOf(l.alamat) },
              { head: t.sejak, cell: (l) => waktu(l.sejakPada, zona, lang) },
            ]}
            rows={links}
          />
        </>
      )}
    </section>
  );
};

const Quarantined = ({ zona, quarantined }: Props) => {
  const lang = useLang();
  const t = gudangWords[lang];
  return (
    <section class="stack" aria-labelledby="karantina">
      <h2 id="karantina">{t.karantina}</h2>
      <p class="hint">{t.karantinaPetunjuk}</p>
      <ul>
        {quarantined.map((q) => (
          <li>
            {q.nama} · {q.pemilik} · {waktu(q.pada, zona, lang)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Space = ({ units, people }: Props) => {
  const t = gudangWords[useLang()];
  return (
    <>
      <section class="stack" aria-labelledby="ruang-unit">
        <h2 id="ruang-unit">{t.ruangUnit}</h2>
        {units.length === 0 ? (
          <p class="muted">{t.ruangUnitKosong}</p>
        ) : (
          <SpaceTable caption={t.ruangUnit} who={t.unit} rows={units} />
        )}
      </section>
      {people.length > 0 && (
        <section class="stack" aria-labelledby="pemakai-terbesar">
          <h2 id="pemakai-terbesar">{t.terbesar}</h2>
          <SpaceTable caption={t.terbesar} who={t.pegawai} rows={people} />
        </section>
      )}
    </>
  );
};

const SpaceTable = (props: {
  readonly caption: string;
  readonly who: string;
  readonly rows: readonly SpaceRow[];
}) => {
  const lang = useLang();
  const t = gudangWords[lang];
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={[
        { head: props.who, kind: "row", cell: (s) => s.nama },
        { head: t.nBukti, kind: "number", cell: (s) => angka(s.n, lang) },
        { head: t.ruang, kind: "number", cell: (s) => ukuran(s.byte, lang) },
      ]}
      rows={props.rows}
    />
  );
};

const Runs = ({ runs, zona }: Props) => {
  const lang = useLang();
  const t = gudangWords[lang];
  const done = runs.filter((r) => r.selesaiPada !== null);
  if (done.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="riwayat-gudang">
      <h2 id="riwayat-gudang">{t.riwayat}</h2>
      <Timeline
        entries={done.map((r) => ({
          at: waktu(r.selesaiPada ?? r.dimulaiPada, zona, lang),
          who: r.oleh ? t.oleh(r.oleh) : t.malam,
          what: [
            r.berkas > 0 && t.dibanding(angka(r.berkas, lang)),
            t.dicontoh(angka(r.dicontoh, lang)),
            r.gugur > 0 && t.gugur(angka(r.gugur, lang)),
            r.dibuang > 0 && t.dibuang(angka(r.dibuang, lang)),
            r.selisih > 0 && t.selisih(angka(r.selisih, lang)),
          ]
            .filter(Boolean)
            .join(" · "),
        }))}
      />
    </section>
  );
};
