import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, tanggalPendek } from "../../i18n/dates.ts";
import { pantauWords } from "../../i18n/pantau.ts";
import { Progress } from "../../web/ui/bar.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang } from "../../web/words.ts";
import { NAMES_UP_TO, type SilentNameRow, type SilentRow } from "./silence-queries.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly namaUnit: string | null;
  readonly units: readonly SilentRow[];
  /** Asked for by name: of one unit. */
  readonly names: readonly SilentNameRow[] | null;
};

/** Unit by unit: in how many the work has gone silent; down to the names of whom to ask. */
export const SilencePage = ({ base, zona, namaUnit, units, names }: Props) => {
  const lang = useLang();
  const t = pantauWords[lang].unit;
  const [satu] = units;
  return (
    <div class="stack-l">
      <PageHead
        overline={namaUnit ? t.judul : undefined}
        title={namaUnit ?? t.judul}
        lead={satu ? t.lead(String(satu.hari), tanggalPanjang(satu.tanggal, lang)) : t.leadKosong}
      />
      {units.length === 0 ? (
        <EmptyState title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <Table
          caption={namaUnit ?? t.judul}
          captionHidden
          rows={units}
          columns={[
            { head: t.unit, kind: "row", cell: (u) => <Nama u={u} base={base} /> },
            { head: t.pegawai, kind: "number", cell: (u) => u.pegawai },
            { head: t.diam, kind: "number", cell: (u) => u.diam },
            {
              head: t.bagian,
              cell: (u) => (
                <Progress label={u.nama} value={u.diam} max={Math.max(1, u.pegawai)} text={persen(u)} />
              ),
            },
            {
              head: t.nama,
              cell: (u) =>
                u.diam > 0 &&
                u.pegawai <= NAMES_UP_TO && (
                  <a href={`${base}/kemajuan/pelaksanaan?unit=${u.unit}&nama=ya#nama`}>
                    {t.lihatNama}
                    <span class="sr-only"> {u.nama}</span>
                  </a>
                ),
            },
          ]}
        />
      )}
      {names && <Names names={names} unit={namaUnit ?? ""} zona={zona} />}
    </div>
  );
};

const persen = (u: SilentRow) => `${Math.round((u.diam / Math.max(1, u.pegawai)) * 100)}%`;

const Nama = ({ u, base }: { readonly u: SilentRow; readonly base: string }) => {
  const t = pantauWords[useLang()].unit;
  if (u.puncak) return <strong>{t.sendiri(u.nama)}</strong>;
  return u.cabang ? (
    <a href={`${base}/kemajuan/pelaksanaan?unit=${u.unit}`}>{u.nama}</a>
  ) : (
    <span>{u.nama}</span>
  );
};

type NamesProps = { readonly names: readonly SilentNameRow[]; readonly unit: string; readonly zona: Zona };
const Names = ({ names, unit, zona }: NamesProps) => {
  const lang = useLang();
  const t = pantauWords[lang].unit;
  return (
    <section class="stack-s" aria-labelledby="nama">
      <h2 id="nama">{t.daftar(unit)}</h2>
      {names.length === 0 ? (
        <p class="muted">{t.daftarKosong}</p>
      ) : (
        <Table
          caption={t.daftar(unit)}
          captionHidden
          rows={names}
          columns={[
            {
              head: pantauWords[lang].pegawai,
              kind: "row",
              cell: (n) => (
                <>
                  {n.nama}
                  <br />
                  <span class="small muted">{n.jabatan}</span>
                </>
              ),
            },
            { head: t.unit, cell: (n) => n.namaUnit },
            { head: t.penilai, cell: (n) => n.penilai ?? "—" },
            {
              head: t.sejak,
              cell: (n) => (n.pada === null ? t.tanpa : tanggalPendek(tanggalPada(n.pada, zona), lang)),
            },
          ]}
        />
      )}
      {names.length === 200 && <p class="small muted">{t.batas}</p>}
    </section>
  );
};
