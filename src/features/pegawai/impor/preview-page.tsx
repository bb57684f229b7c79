import { angka, waktu } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { pegawaiWords } from "../../../i18n/pegawai.ts";
import { Button, LinkButton } from "../../../web/ui/button.tsx";
import { HiddenFields } from "../../../web/ui/confirm.tsx";
import { Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { Pager } from "../../../web/ui/pager.tsx";
import { Counts } from "../../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../../web/words.ts";
import { type Props, Rows } from "./preview-rows.tsx";
import { type Pemetaan, ROWS_PAGE } from "./queries.ts";
import { StaysTable } from "./undo-page.tsx";

export const PreviewPage = (props: Props) => {
  const { base, impor, ringkasan, hasil } = props;
  const [t, lang] = [useWords(imporWords), useLang()];
  const { jumlah } = ringkasan;
  const path = `${base}/pegawai/impor/${impor.id}`;
  const { kolom = [] } = JSON.parse(impor.pemetaan) as Partial<Pemetaan>;
  const ignored = kolom.flatMap((k) => (k.kolom === "" && k.judul !== "" ? [k.judul] : [])).slice(0, 30);
  return (
    <div class="stack-l">
      {props.changed && (
        <Notice kind="error">
          <p>{t.periksaLagi}</p>
        </Notice>
      )}
      <PageHead
        title={`${t.judulLangkah[impor.langkah]} · ${t.keadaanLangkah[impor.langkah]}`}
        overline={impor.namaBerkas}
        lead={`${impor.oleh}, ${waktu(impor.dibuatPada, props.zona, lang)}`}
      />
      <Counts
        label={t.menurutHasil}
        counts={(["baru", "berubah", "sama", "salah"] as const).map((h) => ({
          href: `${path}?hasil=${h}`,
          label: t.hasil[h],
          count: jumlah[h],
          current: h === hasil,
        }))}
      />
      <Step {...props} path={path} />
      <ul class="small muted plain">
        {ringkasan.unitBaru.length > 0 && (
          <li>
            {(impor.keadaan === "diterapkan" ? t.unitSudah : t.unitDibuat)(
              angka(ringkasan.unitBaru.length, lang),
            )}
            :{" "}
            {ringkasan.unitBaru
              .slice(0, 20)
              .map((u) => u.nama)
              .join("; ")}
            {ringkasan.unitBaru.length > 20 && " …"}
          </li>
        )}
        {ignored.length > 0 && <li>{t.diabaikan(ignored.join(", "))}</li>}
      </ul>
      {impor.langkah === "batal" && (
        <StaysTable base={base} stays={props.stayed} many={ringkasan.urung?.tetap ?? 0} />
      )}
      <Rows {...props} />
      <Pager
        label={t.halaman}
        page={props.halaman}
        pages={Math.ceil(jumlah[hasil] / ROWS_PAGE)}
        href={(n) => `${path}?hasil=${hasil}&halaman=${n}`}
        previous={useWords(pegawaiWords).sebelum}
        next={useWords(pegawaiWords).sesudah}
        pageName={useWords(pegawaiWords).halamanKe}
      />
    </div>
  );
};

const Step = (props: Props & { path: string }) => {
  const { impor, ringkasan, path, perintah, zona } = props;
  const [t, lang] = [useWords(imporWords), useLang()];
  const { jumlah, urung } = ringkasan;
  const many = jumlah.baru + jumlah.berubah;
  const hidden = { perintah, versi: String(impor.versi) };
  return (
    <div class="stack">
      {impor.langkah === "batal" && (
        <Notice kind="success">
          {t.dibatalkan(
            waktu(impor.dibatalkanPada ?? 0, zona, lang),
            angka(urung?.kembali ?? 0, lang),
            angka(urung?.tetap ?? 0, lang),
          )}
        </Notice>
      )}
      {impor.langkah === "selesai" && (
        <Notice kind="success">{t.diterapkan(waktu(impor.diterapkanPada ?? 0, zona, lang))}</Notice>
      )}
      {impor.langkah === "siap" && many === 0 && <Notice kind="warn">{t.tidakAda}</Notice>}
      {impor.langkah === "siap" && !props.changed && many > 0 && (
        <form method="post" action={`${path}/penerapan`} class="stack-s" novalidate>
          <HiddenFields fields={hidden} />
          <p>{t.terapkanJelas(angka(jumlah.salah, lang))}</p>
          <p>
            <Button kind="primary" icon="check">
              {t.terapkan(angka(many, lang))}
            </Button>
          </p>
        </form>
      )}
      <div class="cluster">
        {impor.langkah === "siap" && impor.adaBerkas === 1 && (
          <>
            <form method="post" action={`${path}/pembandingan`} novalidate>
              <HiddenFields fields={{ ...hidden, perintah: "" }} />
              <Button kind={props.changed ? "primary" : "secondary"}>{t.bandingkanLagi}</Button>
            </form>
            <LinkButton href={`${path}/kolom`}>{t.ubahKolom}</LinkButton>
            {jumlah.salah > 0 && <LinkButton href={`${path}/unit`}>{t.padankanUnit}</LinkButton>}
          </>
        )}
        {impor.langkah === "selesai" && many > 0 && (
          <LinkButton href={`${path}/pembatalan`}>{t.batalkanSemua}</LinkButton>
        )}
        {jumlah.salah > 0 && (
          <>
            <LinkButton icon="download" download href={`${path}/salah.xlsx`}>
              {t.unduhSalahXlsx}
            </LinkButton>
            <LinkButton icon="download" download href={`${path}/salah.csv`}>
              {t.unduhSalahCsv}
            </LinkButton>
          </>
        )}
      </div>
    </div>
  );
};
