import type { Zona } from "../../domain/tanggal.ts";
import { angka, waktu } from "../../i18n/dates.ts";
import { jejakWords } from "../../i18n/jejak.ts";
import { BAB } from "../../i18n/jejak-tindakan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextField } from "../../web/ui/field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { objekDari, tindakanDari } from "./kalimat.ts";
import type { JejakRow, OrangRow, SegelRow, Sesudah } from "./queries.ts";
import { butirDari } from "./rincian.ts";
import { queryOf } from "./saring.ts";

type Props = {
  readonly rows: readonly JejakRow[];
  readonly orang: readonly OrangRow[];
  readonly segel: SegelRow;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  /** Where the next page begins: after a full page, or where the look stopped. */
  readonly berikut: Sesudah | null;
  readonly penuh: boolean;
  readonly lanjutan: boolean;
  readonly base: string;
  readonly zona: Zona;
  readonly maksimum: number;
};

export const JejakPage = (props: Props) => {
  const { rows, typed, berikut, base, zona } = props;
  const t = useWords(jejakWords);
  const lang = useLang();
  const here = `${base}/jejak`;
  const next = berikut && `${here}?${queryOf(typed, { sesudah: `${berikut.pada}-${berikut.baris}` })}`;
  return (
    <div class="stack">
      <Problems errors={props.errors} salah={t.salah} />
      <PageHead
        title={t.title}
        lead={props.segel.luas === 1 ? t.lead : `${t.lead} ${t.leadUnit}`}
        focus={Object.keys(props.errors).length === 0}
      />
      <Segel {...props} />
      <Saringan {...props} />
      <Orang {...props} />
      {rows.length === 0 && !next ? (
        <EmptyState icon="history" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <Timeline entries={rows.map((r) => entry(r, base, zona, lang))} />
      )}
      {next && !props.penuh && berikut && <p class="muted">{t.dicari(waktu(berikut.pada, zona, lang))}</p>}
      <div class="cluster">
        {props.lanjutan && <LinkButton href={`${here}?${queryOf(typed)}`}>{t.terbaru}</LinkButton>}
        {next && <LinkButton href={next}>{props.penuh ? t.lanjut : t.teruskan}</LinkButton>}
      </div>
      {rows.length > 0 && <Unduh {...props} />}
    </div>
  );
};

function entry(r: JejakRow, base: string, zona: Zona, lang: "id" | "en") {
  const t = jejakWords[lang];
  const objek = objekDari(r, lang);
  const { teks, kode } = tindakanDari(r, lang);
  const butir = butirDari(r.rincian, lang, zona);
  return {
    at: <InstantText at={r.pada} zona={zona} lang={lang} />,
    what: (
      <>
        {r.namaOleh ?? t.sistem} {kode ? <code>{teks}</code> : teks}
        {objek.nama && r.objek !== r.oleh && (
          <>
            {": "}
            {objek.tautan ? <a href={base + objek.tautan}>{objek.nama}</a> : objek.nama}
          </>
        )}
      </>
    ),
    detail:
      butir.length > 0 || r.alasan ? (
        <ul class="small">
          {butir.map((b) => (
            <li>
              {b.nama}: {b.lama === null ? null : <del>{b.lama}</del>} {b.lama === null ? null : "→ "}
              {b.lama === null ? b.baru : <ins>{b.baru}</ins>}
            </li>
          ))}
          {r.alasan && (
            <li>
              {t.alasan}: {r.alasan}
            </li>
          )}
        </ul>
      ) : undefined,
  };
}

const Segel = ({ segel, zona }: Props) => {
  const t = useWords(jejakWords);
  const lang = useLang();
  return (
    <details>
      <summary>
        {segel.nomor === null || segel.pada === null
          ? t.belumSegel
          : `${t.segel(waktu(segel.pada, zona, lang), segel.nomor)} ${t.menunggu(segel.menunggu)}`}
      </summary>
      <p class="small muted">{t.segelJelas}</p>
    </details>
  );
};

const Saringan = ({ typed, errors, base, rows }: Props) => {
  const t = useWords(jejakWords);
  const lang = useLang();
  const said = saidOf(errors, t.salah);
  const first = rows[0];
  return (
    <>
      <FilterBar action={`${base}/jejak`} label={t.saring} submit={t.cari}>
        <TextField name="orang" label={t.orang} value={typed.orang} />
        <SelectField
          name="arah"
          label={t.arah}
          value={typed.arah || "oleh"}
          choices={[
            { value: "oleh", label: t.arahOleh },
            { value: "tentang", label: t.arahTentang },
          ]}
        />
        <SelectField
          name="bab"
          label={t.bab}
          value={typed.bab}
          blank={t.semuaBab}
          choices={Object.entries(BAB).map(([value, both]) => ({
            value,
            label: both[lang === "id" ? 0 : 1],
          }))}
        />
        <DateField name="dari" label={t.dari} value={typed.dari} error={said("dari")} />
        <DateField name="sampai" label={t.sampai} value={typed.sampai} error={said("sampai")} />
        {typed.objek && <input type="hidden" name="objek" value={typed.objek} />}
      </FilterBar>
      {typed.objek && (
        <p>
          {t.objek(first ? objekDari(first, lang).nama || typed.objek : typed.objek)}{" "}
          <a href={`${base}/jejak`}>{t.hapusSaring}</a>
        </p>
      )}
    </>
  );
};

const Orang = ({ orang, typed, base }: Props) => {
  const t = useWords(jejakWords);
  if (!typed.orang) return null;
  const [ini, ...lain] = orang;
  if (!ini) return <p>{t.orangTidakAda(typed.orang)}</p>;
  return (
    <p>
      {t.orangIni([ini.nama, ini.nomor].filter(Boolean).join(", "))}{" "}
      {lain.length > 0 && (
        <>
          {t.orangLain}{" "}
          {lain.map((o, at) => (
            <>
              {at > 0 && "; "}
              <a href={`${base}/jejak?${queryOf(typed, { orang: o.nomor ?? o.nama })}`}>{o.nama}</a>
            </>
          ))}
        </>
      )}
    </p>
  );
};

/** A step, not a link: who downloads the trail stands in it. */
const Unduh = ({ typed, base, maksimum }: Props) => {
  const t = useWords(jejakWords);
  const lang = useLang();
  return (
    <form method="post" action={`${base}/jejak/ekspor`} class="stack-s" hx-boost="false">
      <HiddenFields fields={typed} />
      <p class="small muted">{t.unduhJelas(angka(maksimum, lang))}</p>
      <div class="cluster">
        <Button icon="download" name="jenis" value="csv">
          {t.unduhCsv}
        </Button>
        <Button icon="download" name="jenis" value="xlsx">
          {t.unduhXlsx}
        </Button>
      </div>
    </form>
  );
};
