import type { Tindakan } from "../../data/agency/mutasi.ts";
import { jenisMutasi } from "../../domain/mutasi.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { mutasiWords } from "../../i18n/mutasi.ts";
import { titik } from "../../i18n/words.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Dampak } from "./dampak.ts";
import { DampakView } from "./dampak-view.tsx";
import { State } from "./list-page.tsx";
import type { DetailRow } from "./queries.ts";

export type DetailProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly today: Tanggal;
  readonly row: DetailRow;
  readonly touched: readonly Tindakan[];
  readonly later: readonly { readonly id: string; readonly nomorSurat: string }[];
  readonly perintah: string;
  readonly done: "tersimpan" | "dibatalkan" | null;
  readonly typed: Typed;
  readonly errors: FieldErrors;
};

export const DetailPage = (props: DetailProps) => {
  const { row } = props;
  const [t, lang] = [useWords(mutasiWords), useLang()];
  const dampak = JSON.parse(row.dampak) as Dampak;
  const first = dampak.siapa[0] ?? t.unitPindah;
  const failed = Object.keys(props.errors).length > 0;
  return (
    <div class="stack-l">
      <Problems errors={props.errors} salah={t.salah} />
      {props.done === "tersimpan" && <Notice kind="success">{t.tersimpan}</Notice>}
      {props.done === "dibatalkan" && <Notice kind="success">{t.dibatalkanSekarang}</Notice>}
      <PageHead
        title={dampak.siapa.length > 1 ? dampak.siapa.join(", ") : first}
        overline={jenisMutasi[row.jenis][lang]}
        lead={<State keadaan={row.keadaan} dari={row.dari} today={props.today} />}
        focus={!failed}
      />
      <SummaryList
        rows={[
          { label: t.dari, value: tanggalPanjang(row.dari, lang) },
          { label: t.nomorSurat, value: `${row.nomorSurat}, ${tanggalPanjang(row.suratTanggal, lang)}` },
          ...(row.alasan ? [{ label: t.alasan, value: row.alasan }] : []),
          {
            label: t.bagian.surat,
            value: (
              <div class="stack-s">
                <p>{t.dicatat(row.oleh ?? "–", waktu(row.dibuatPada, props.zona, lang))}</p>
                {row.dibatalkanPada !== null && (
                  <p>
                    {titik(
                      t.dibatalkan(row.dibatalkanOleh ?? "–", waktu(row.dibatalkanPada, props.zona, lang)),
                    )}{" "}
                    {row.alasanBatal}
                  </p>
                )}
              </div>
            ),
          },
        ]}
      />
      <DampakView base={props.base} dampak={dampak} />
      {row.keadaan === "berlaku" && row.kelola === 1 && <Undo {...props} />}
    </div>
  );
};

const Undo = (props: DetailProps) => {
  const { row, touched, later, base } = props;
  const [t, lang] = [useWords(mutasiWords), useLang()];
  return (
    <section class="stack narrow" id="batal">
      <h2>{t.bagian.batal}</h2>
      {touched.length + later.length > 0 ? (
        <Notice kind="info" title={t.tidakBisaBatal}>
          <ul class="plain">
            {later.map((m) => (
              <li>
                {t.suratLain}: <a href={`${base}/mutasi/${m.id}`}>{m.nomorSurat}</a>
              </li>
            ))}
            {[...new Set(touched.map((x) => actedWords(x, props.zona, lang, t)))].slice(0, 5).map((said) => (
              <li>{said}</li>
            ))}
          </ul>
          <p>{t.gantinya}</p>
        </Notice>
      ) : (
        <form method="post" action={`${base}/mutasi/${row.id}/pembatalan`} class="stack" novalidate>
          <HiddenFields fields={{ perintah: props.perintah, versi: String(row.versi) }} />
          <p>{t.batalJelas}</p>
          <TextArea
            name="alasan"
            label={t.alasanBatal}
            rows={2}
            value={props.typed.alasan}
            error={saidOf(props.errors, t.salah)("alasan")}
          />
          <p>
            <Button kind="danger">{t.batalkan}</Button>
          </p>
        </form>
      )}
    </section>
  );
};

type T = ReturnType<typeof useWords<(typeof mutasiWords)["id"]>>;
const actedWords = (x: Tindakan, zona: Zona, lang: "id" | "en", t: T): string =>
  x.oleh !== null && x.pada !== null
    ? t.sudahDisentuh(t.tabelNama[x.tabel], x.oleh, waktu(x.pada, zona, lang))
    : t.sudahDisentuhSistem(t.tabelNama[x.tabel]);
