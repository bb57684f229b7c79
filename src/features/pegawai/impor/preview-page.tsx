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
import { ROWS_PAGE } from "./queries.ts";

export const PreviewPage = (props: Props) => {
  const { base, impor, ringkasan, hasil } = props;
  const [t, lang] = [useWords(imporWords), useLang()];
  const { jumlah } = ringkasan;
  const path = `${base}/pegawai/impor/${impor.id}`;
  return (
    <div class="stack-l">
      {props.changed && (
        <Notice kind="error">
          <p>{t.periksaLagi}</p>
          <LinkButton href={`${base}/pegawai/impor`}>{t.unggahLagi}</LinkButton>
        </Notice>
      )}
      <PageHead
        title={`${t.pratinjau} · ${t.keadaan[impor.keadaan]}`}
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
        {ringkasan.abaikan.length > 0 && <li>{t.diabaikan(ringkasan.abaikan.join(", "))}</li>}
      </ul>
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

const Step = ({ impor, ringkasan, path, perintah, zona, changed }: Props & { path: string }) => {
  const [t, lang] = [useWords(imporWords), useLang()];
  const { jumlah } = ringkasan;
  const many = jumlah.baru + jumlah.berubah;
  if (impor.keadaan === "diterapkan" && ringkasan.garis === 1)
    return <Notice kind="success">{t.diterapkan(waktu(impor.diterapkanPada ?? 0, zona, lang))}</Notice>;
  if (changed) return null;
  const unfinished = impor.keadaan === "diterapkan";
  if (!unfinished && many === 0) return <Notice kind="warn">{t.tidakAda}</Notice>;
  return (
    <form method="post" action={`${path}/penerapan`} class="stack-s" novalidate>
      <HiddenFields fields={{ perintah, versi: String(impor.versi) }} />
      <p>{unfinished ? t.belumIkut : t.terapkanJelas(angka(jumlah.salah, lang))}</p>
      <p>
        <Button kind="primary" icon="check">
          {unfinished ? t.lanjutkan : t.terapkan(angka(many, lang))}
        </Button>
      </p>
    </form>
  );
};
