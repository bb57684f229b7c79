import { evaluasiDari } from "../../data/agency/evaluasi.ts";
import { acknowledge, deliver, object, rate, receive, sign, takeOver } from "../../domain/evaluasi.ts";
import { type Tanggal, tambahHari, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { said } from "../../i18n/penolakan.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Ingatkan } from "../../web/ui/ingatkan.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { useLang } from "../../web/words.ts";
import type { Berkas } from "./load.ts";

export type StepsProps = {
  readonly b: Berkas;
  readonly base: string;
  readonly viewer: Viewer;
  readonly today: Tanggal;
  readonly zona: Zona;
  /** Fresh idempotency key of this rendering. */
  readonly perintah: string;
};

/** What can be done now, by whom: each button asks the rule; a closed one says why, to whom it concerns. */
export const Steps = (props: StepsProps) => {
  const { b, viewer, today, zona } = props;
  const ev = evaluasiDari(b.e, today, zona);
  if (sign(ev, viewer, today).ok) return <TandaTangan {...props} />;
  if (deliver(ev, viewer, today).ok) return <Sampaikan {...props} />;
  if ([acknowledge, receive, object].some((langkah) => langkah(ev, viewer, today).ok))
    return <Terima {...props} />;
  return <Menunggu {...props} />;
};

const TandaTangan = ({ b, base }: StepsProps) => {
  const t = evaluasiWords[useLang()];
  return (
    <div class="actions">
      <LinkButton kind="primary" icon="file-check" href={`${base}/evaluasi/${b.e.id}/penandatanganan`}>
        {t.langkah.tandaTangan}
      </LinkButton>
      <LinkButton href={`?ubah=ya`}>{t.form.ubah}</LinkButton>
    </div>
  );
};

const Sampaikan = (props: StepsProps) => {
  const t = evaluasiWords[useLang()];
  return (
    <form method="post" action={`${props.base}/evaluasi/${props.b.e.id}/penyampaian`} class="stack-s">
      <HiddenFields fields={hidden(props)} />
      <p class="small muted">{t.langkah.sampaikanTeks(props.b.e.nama)}</p>
      <div class="actions">
        <Button kind="primary" icon="arrow-right">
          {t.langkah.sampaikan}
        </Button>
      </div>
    </form>
  );
};

/** The pegawai: a receipt that is not an agreement, and beside it the way to object, with its last day. */
const Terima = (props: StepsProps) => {
  const { b, base, viewer, today, zona } = props;
  const lang = useLang();
  const t = evaluasiWords[lang].langkah;
  const ev = evaluasiDari(b.e, today, zona);
  const boleh = object(ev, viewer, today);
  const aman = b.e.disampaikanPada === null ? null : tambahHari(tanggalPada(b.e.disampaikanPada, zona), 14);
  return (
    <div class="stack">
      {(acknowledge(ev, viewer, today).ok || receive(ev, viewer, today).ok) && (
        <form method="post" action={`${base}/evaluasi/${b.e.id}/penerimaan`} class="stack-s">
          <HiddenFields fields={hidden(props)} />
          {b.e.batasKembali && b.e.keadaan !== "final" && (
            <p>{t.batasKembali(tanggalPanjang(b.e.batasKembali, lang))}</p>
          )}
          <p class="small muted">{boleh.ok ? t.terimaTeks : t.terimaFinalTeks}</p>
          <div class="actions">
            <Button kind="primary" icon="check">
              {t.terima}
            </Button>
          </div>
        </form>
      )}
      {boleh.ok && b.e.batasKeberatan && aman ? (
        <div class="stack-s">
          <p>{t.keberatanBatas(tanggalPanjang(b.e.batasKeberatan, lang), tanggalPanjang(aman, lang))}</p>
          <LinkButton href={`${base}/evaluasi/${b.e.id}/keberatan`}>{t.keberatan}</LinkButton>
        </div>
      ) : (
        !boleh.ok && <p class="muted">{said(boleh, lang)}</p>
      )}
    </div>
  );
};

/** Nothing to press: who has it now. To whoever would act, the rule's own reason. */
const Menunggu = (props: StepsProps) => {
  const { b, base, viewer, today, zona } = props;
  const lang = useLang();
  const t = evaluasiWords[lang].langkah;
  const ev = evaluasiDari(b.e, today, zona);
  const ambil = takeOver(ev, viewer, today);
  if (ambil.ok) {
    return (
      <div class="actions">
        <LinkButton kind="primary" href={`${base}/evaluasi/${b.e.id}/pengambilalihan`}>
          {t.ambilAlih}
        </LinkButton>
      </div>
    );
  }
  const nilai = rate(ev, viewer, today);
  const sebab = [nilai, ambil].find((x) => !x.ok && x.kind === "keadaan");
  if (sebab?.ok === false && ["pengisian", "dinilai"].includes(b.e.keadaan)) {
    return (
      <Notice title={t.belumDapat}>
        <p>{said(sebab, lang)}</p>
        {sebab.code === "capaian-organisasi-belum-ada" && (
          <p>
            <a href={`${base}/capaian/${b.e.periode}`}>{evaluasiWords[lang].lihatCapaian}</a>
          </p>
        )}
      </Notice>
    );
  }
  const [siapa, apa] = berikut(b, today > tanggalPada(b.e.tutupPada - 1, zona));
  return apa ? (
    <div class="stack-s">
      <p class="muted">{t.menunggu(siapa ?? "—", t.apa[apa])}</p>
      {siapa && mayAsk(b, viewer) && (
        <Ingatkan
          href={`${base}/colek/evaluasi/${b.e.id}`}
          siapa={siapa}
          terakhir={b.terakhirDiingatkan}
          today={today}
        />
      )}
    </div>
  ) : null;
};

/** Who waits here, and whoever keeps these people; whose turn it is, the page of the reminder tells him. */
const mayAsk = ({ e }: Berkas, viewer: Viewer): boolean =>
  [e.pegawai, e.penilai, e.atasan].includes(viewer.pegawai) ||
  viewer.peran.has("admin") ||
  viewer.peran.has("admin-unit");

function berikut({ e }: Berkas, ditutup: boolean) {
  const penanda = e.jalur === "biasa" ? e.namaPenilai : e.namaAtasan;
  switch (e.keadaan) {
    case "pengisian":
      return [ditutup ? e.namaAtasan : e.namaPenilai, "rate"] as const;
    case "dinilai":
      return [ditutup ? e.namaAtasan : e.namaPenilai, "sign"] as const;
    case "ditandatangani":
      return [penanda, "deliver"] as const;
    case "disampaikan":
      return [e.nama, "acknowledge"] as const;
    case "keberatan":
      return [e.namaAtasan, "object"] as const;
    default:
      return [null, null] as const;
  }
}

const hidden = ({ b, perintah }: StepsProps) => ({ versi: String(b.e.versi), perintah });
