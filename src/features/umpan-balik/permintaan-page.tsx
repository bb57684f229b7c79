import { tanggalPanjang } from "../../i18n/dates.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { Ditanya, Salah } from "./baca-formulir.ts";
import { JawabanFields } from "./bagian.tsx";
import type { PermintaanRow } from "./permintaan-data.ts";

type Props = {
  readonly p: PermintaanRow;
  readonly ditanya: readonly Ditanya[];
  /** Asked of me; otherwise I asked. */
  readonly saya: boolean;
  readonly base: string;
  readonly perintah: string;
  readonly typed: Typed;
  readonly errors: Salah;
  readonly refused?: string | undefined;
};

export const PermintaanPage = (props: Props) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  const { p, saya, errors, refused } = props;
  const wrong = refused !== undefined || Object.keys(errors).length > 0;
  const hari = tanggalPanjang(p.batas, lang);
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} also={refused} />
      <PageHead
        title={saya ? t.jawabJudul(p.namaPeminta) : t.permintaanJudul}
        overline={saya ? [p.jabatanPeminta, p.unitPeminta].filter(Boolean).join(" · ") : p.namaKepada}
        lead={saya ? t.jawabLead(hari) : undefined}
        focus={!wrong}
      />
      <div class="card">
        <p class="pre">{p.pertanyaan}</p>
      </div>
      {p.keadaan !== "terbuka" && refused === undefined && <Notice>{t.sudahSelesai}</Notice>}
      {saya ? <Jawab {...props} /> : <Milik {...props} />}
    </div>
  );
};

const Jawab = (props: Props) => {
  const t = umpanMintaWords[useLang()];
  const { p, base, perintah, refused } = props;
  if (p.keadaan !== "terbuka" && refused === undefined) return null;
  return (
    <>
      <form method="post" action={`${base}/umpan-balik/permintaan/${p.id}`} class="stack" novalidate>
        <HiddenFields fields={{ perintah }} />
        <JawabanFields ditanya={props.ditanya} typed={props.typed} said={saidOf(props.errors, t.salah)} />
        <div class="actions">
          <Button kind="primary" icon="send">
            {t.jawabKirim}
          </Button>
        </div>
      </form>
      <form method="post" action={`${base}/umpan-balik/permintaan/${p.id}/penolakan`}>
        <HiddenFields fields={{ perintah: `${perintah}` }} />
        <Button kind="link">{t.tolak}</Button>
      </form>
    </>
  );
};

const Milik = ({ p, ditanya, base, perintah }: Props) => {
  const lang = useLang();
  const t = umpanMintaWords[lang];
  return (
    <>
      <SummaryList
        rows={[
          { label: t.kepada, value: p.namaKepada },
          { label: t.sasaran, value: ditanya.map((d) => <p class="pre">{d.judul}</p>) },
          { label: t.batas, value: tanggalPanjang(p.batas, lang) },
          { label: "Status", value: t.keadaan[p.keadaan] },
        ]}
      />
      {p.keadaan === "dijawab" && (
        <p>
          <a href={`${base}/umpan-balik/${p.skp}`}>{t.semua}</a>
        </p>
      )}
      {p.keadaan === "terbuka" && (
        <div class="cluster">
          {p.kepada === null && (
            <form method="post" action={`${base}/umpan-balik/permintaan/${p.id}/tautan`}>
              <HiddenFields fields={{ perintah }} />
              <Button>{t.tautanBaru}</Button>
            </form>
          )}
          <form method="post" action={`${base}/umpan-balik/permintaan/${p.id}/pencabutan`}>
            <HiddenFields fields={{ perintah }} />
            <Button kind="danger" about={t.cabutPermintaan(p.namaKepada)}>
              {t.cabut}
            </Button>
          </form>
        </div>
      )}
    </>
  );
};
