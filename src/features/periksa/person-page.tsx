import type { Refusal } from "../../domain/result.ts";
import type { Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { waktu } from "../../i18n/dates.ts";
import { said } from "../../i18n/penolakan.ts";
import { periksaWords } from "../../i18n/periksa.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { asset } from "../../web/assets.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { AnswerForm } from "./answer-form.tsx";
import { ButirCard } from "./butir.tsx";
import { type Berkas, berikutnya } from "./load.ts";

export type PersonProps = {
  readonly b: Berkas;
  readonly base: string;
  readonly at: string;
  readonly viewer: Viewer;
  readonly zona: Zona;
  readonly now: number;
  readonly perintah: string;
  /** He may mark here and now. */
  readonly boleh: boolean;
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refusal?: Refusal | undefined;
  readonly done?: string | undefined;
};

/** One person's sample on one page: nothing is opened, nothing is looked for. */
export const PersonPage = (props: PersonProps) => {
  const { b, boleh, refusal, done } = props;
  const lang = useLang();
  const t = periksaWords[lang];
  return (
    <div class="stack-l">
      <div>
        <Problems errors={props.errors} salah={t.salah} also={refusal && { text: said(refusal, lang) }} />
        {props.typed?.isi && ![...b.butir, ...b.luar].some((r) => r.tanda === props.typed?.tanda) && (
          <ul class="stack-s">
            <li class="pre">{props.typed.isi}</li>
          </ul>
        )}
        {done && !refusal && <Notice kind="success">{done}</Notice>}
        <Kepala {...props} />
        {b.sampel.length > 0 && <Ringkas {...props} />}
      </div>
      {b.sampel.length === 0 ? (
        <Kosong {...props} />
      ) : boleh ? (
        <Formulir {...props} />
      ) : (
        <Daftar {...props} />
      )}
      {b.luar.length > 0 && !boleh && <Daftar {...props} luar />}
      <Kaki {...props} />
    </div>
  );
};

const Kepala = ({ b, base, viewer, refusal, errors }: PersonProps) => {
  const lang = useLang();
  const t = periksaWords[lang];
  const { h, tim } = b;
  const ke = tim.findIndex((a) => a.skp === h.skp);
  const periode = namaPeriode(h, lang);
  const [lalu, lanjut] = [tim[ke - 1], tim[ke + 1]];
  return (
    <PageHead
      overline={ke >= 0 ? `${periode} · ${t.urutan(ke + 1, tim.length)}` : periode}
      title={h.pegawai === viewer.pegawai ? t.judulSaya : t.judul(h.nama)}
      lead={h.jabatan}
      focus={!refusal && !errors}
      actions={
        ke >= 0 && (
          <>
            {lalu && (
              <LinkButton kind="link" icon="arrow-left" href={`${base}/periksa/${lalu.skp}/${h.periode}`}>
                {lalu.nama}
              </LinkButton>
            )}
            {lanjut && (
              <LinkButton kind="link" icon="arrow-right" href={`${base}/periksa/${lanjut.skp}/${h.periode}`}>
                {lanjut.nama}
              </LinkButton>
            )}
          </>
        )
      }
    />
  );
};

const jumlah = (b: Berkas, kolom: "populasi" | "diperiksa" | "sesuai" | "kurang" | "tidakSesuai" | "luar") =>
  b.sampel.reduce((sum, s) => sum + s[kolom], 0);

/** The counts of the page; a press brings them up to date. */
export const Kemajuan = ({ b, sisip }: { readonly b: Berkas; readonly sisip?: boolean }) => {
  const t = useWords(periksaWords);
  return (
    <p id="kemajuan" role="status" {...(sisip ? { "hx-swap-oob": "true" } : {})}>
      <strong>{t.ringkas(jumlah(b, "diperiksa"), jumlah(b, "populasi"))}</strong>:{" "}
      {t.hitung(jumlah(b, "sesuai"), jumlah(b, "kurang"), jumlah(b, "tidakSesuai"))}.
      {jumlah(b, "luar") > 0 && ` ${t.luar(jumlah(b, "luar"))}.`}
    </p>
  );
};

const Ringkas = ({ b, base, boleh, zona }: PersonProps) => {
  const lang = useLang();
  const t = periksaWords[lang];
  const selesai = b.sampel.at(-1)?.selesaiPada ?? null;
  return (
    <div class="stack-s">
      <Kemajuan b={b} />
      <p class="small muted">
        {t.arti} {selesai !== null ? t.selesaiPada(waktu(selesai, zona, lang)) : boleh && t.belumSelesai}{" "}
        {b.sampel.map((s) => (
          <a href={`${base}/periksa/${s.sampel}/ulang`}>
            {t.ulang}
            {b.sampel.length > 1 && ` (${s.putaran})`}
          </a>
        ))}
      </p>
      {boleh && b.baru > 0 && <p class="small">{t.baru(b.baru)}</p>}
    </div>
  );
};

const Kosong = ({ b, at, boleh, perintah }: PersonProps) => {
  const t = useWords(periksaWords);
  return boleh ? (
    <EmptyState
      icon="inbox"
      title={t.belumSampel}
      why={t.belumMengapa(b.h.bukti + b.h.progres)}
      who={
        <form method="post" action={`${at}/sampel`}>
          <HiddenFields fields={{ perintah }} />
          <Button kind="primary">{t.tarik}</Button>
        </form>
      }
    />
  ) : b.h.keadaanEvaluasi !== null && !["pengisian", "dinilai"].includes(b.h.keadaanEvaluasi) ? (
    <EmptyState
      icon="lock"
      title={t.tanpaSampel}
      why={t.tanpaSampelMengapa}
      who={t.belumHasilSiapa(b.h.namaPenilai ?? "—")}
    />
  ) : (
    <EmptyState
      icon="inbox"
      title={t.belumHasil}
      why={t.belumHasilMengapa}
      who={t.belumHasilSiapa(b.h.namaPenilai ?? "—")}
    />
  );
};

const Formulir = (props: PersonProps) => {
  const { b, at, base } = props;
  const t = useWords(periksaWords);
  const lanjut = berikutnya(b.tim, b.h.skp);
  return (
    <form method="post" action={`${at}/tanda`} class="stack" novalidate id="formulir-periksa">
      <HiddenFields fields={{ perintah: props.perintah }} />
      <Pintasan />
      {b.butir.map((r, i) => (
        <ButirCard {...props} r={r} n={i + 1} dari={b.butir.length} ke={`${at}/tanda`} />
      ))}
      <div class="actions sticky tight">
        <Button kind="primary" formaction={`${at}/selesai`} attrs={{ "data-selesai": true }}>
          {t.selesai}
        </Button>
        <Button>{t.simpan}</Button>
        {lanjut && (
          <LinkButton kind="link" href={`${base}/periksa/${lanjut.skp}/${b.h.periode}`}>
            {t.lewati}
          </LinkButton>
        )}
      </div>
      <script src={asset["periksa.js"]} defer />
    </form>
  );
};

/** Shown by the script; off by one tick. */
export const Pintasan = () => {
  const t = useWords(periksaWords);
  return (
    <periksa-pintas hidden>
      <div class="choice">
        <input type="checkbox" id="pintasan" aria-describedby="pintasan-petunjuk" />
        <label for="pintasan">{t.pintas}</label>
        <p class="hint" id="pintasan-petunjuk">
          {t.pintasJelas}
        </p>
      </div>
    </periksa-pintas>
  );
};

/** For whoever reads: the pegawai with his answers, the atasan, an auditor. */
const Daftar = (props: PersonProps & { readonly luar?: boolean }) => {
  const { b, luar } = props;
  const t = useWords(periksaWords);
  const isi = (luar ? b.luar : b.butir).filter((r) => r.hasil !== null || !luar);
  return (
    <section class="stack">
      {luar && <h2>{t.lainDitandai}</h2>}
      {isi.map((r, i) => (
        <>
          <ButirCard
            {...props}
            r={r}
            n={luar ? b.butir.length + i + 1 : i + 1}
            dari={luar ? 0 : b.butir.length}
            ke=""
          />
          <AnswerForm {...props} r={r} />
        </>
      ))}
    </section>
  );
};

const Kaki = ({ b, at, base, boleh, perintah }: PersonProps) => {
  const t = useWords(periksaWords);
  return (
    <div class="cluster">
      {boleh && b.sampel.length > 0 && b.baru > 0 && (
        <form method="post" action={`${at}/sampel`}>
          <HiddenFields fields={{ perintah }} />
          <Button compact>{t.tarikBaru(b.baru)}</Button>
        </form>
      )}
      {boleh && b.sampel.length > 0 && <a href={`${at}/lain`}>{t.lain}</a>}
      {b.h.evaluasi && <a href={`${base}/evaluasi/${b.h.evaluasi}`}>{t.evaluasi}</a>}
    </div>
  );
};
