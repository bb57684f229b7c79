import { rating } from "../../domain/istilah.ts";
import { move, respond, undo } from "../../domain/kalibrasi.ts";
import { predikatDari } from "../../domain/predikat.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import { said } from "../../i18n/penolakan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang } from "../../web/words.ts";
import { isNilai } from "./forms.ts";
import { aturanSesi, barisDari, kelompokDari, type Orang, type Sesi } from "./load.ts";
import { duaKata, Lalu, Nilai, PolaLines, predikatKata } from "./parts.tsx";

export type OrangProps = {
  readonly base: string;
  readonly s: Sesi;
  readonly o: Orang;
  readonly viewer: Viewer;
  readonly zona: Zona;
  readonly perintah: string;
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refusal?: Refusal | undefined;
};

/** One person of the group: what is known, what was said, and the step that is whose. */
export const OrangPage = (p: OrangProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  const { s, o, base } = p;
  const ke = s.orang.findIndex((x) => x.id === o.id);
  const lanjut = s.orang[ke + 1];
  return (
    <div class="stack-l">
      <div>
        <Problems errors={p.errors} salah={t.salah} also={p.refusal && said(p.refusal, lang)} />
        <PageHead
          overline={`${ke + 1} / ${s.orang.length}`}
          title={o.nama}
          lead={`${o.jabatan} · ${o.namaUnit ?? "–"}`}
          focus={!p.refusal && !p.errors}
          actions={
            <>
              <LinkButton kind="link" icon="arrow-left" href={`${base}/kalibrasi/${s.id}#orang-${o.id}`}>
                {t.orang.kembali}
              </LinkButton>
              {lanjut && (
                <LinkButton
                  kind="link"
                  icon="arrow-right"
                  href={`${base}/kalibrasi/${s.id}/orang/${lanjut.id}`}
                  about={lanjut.nama}
                >
                  {t.orang.berikut}
                </LinkButton>
              )}
            </>
          }
        />
      </div>
      <div class="columns">
        <Fakta {...p} />
        <div class="stack">
          <Geser {...p} />
          <Jawab {...p} />
        </div>
      </div>
      <Riwayat {...p} />
    </div>
  );
};

const Fakta = ({ s, o, base, viewer }: OrangProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang].orang;
  return (
    <div class="stack">
      <SummaryList
        rows={[
          { label: t.penilai, value: o.namaPenilai },
          { label: t.rating, value: <Nilai nilai={o.awal} /> },
          { label: t.kini, value: o.usul ? <Nilai nilai={o.usul} /> : t.tanpaUsul },
          {
            label: t.suara,
            value:
              o.suara.length === 0
                ? t.tanpaSuara
                : o.suara.map((x) => (
                    <p>
                      {x.nama}: {predikatKata(x, lang)} <span class="small muted">({duaKata(x, lang)})</span>
                    </p>
                  )),
          },
          { label: t.lalu, value: o.lalu.length === 0 ? "–" : <Lalu lalu={o.lalu} /> },
          { label: t.bukti, value: String(o.bukti) },
        ]}
      />
      {o.penilai === viewer.pegawai && (
        <p>
          <a href={`${base}/evaluasi/${o.evaluasi}`}>{t.evaluasi}</a>
        </p>
      )}
      {s.keadaan === "terkunci" && o.usul && (
        <p>
          <strong>{o.jawaban ? t.dijawab[o.jawaban] : t.belumDijawab}</strong>
          {o.jawabanAlasan && <span class="pre">{`\n${o.jawabanAlasan}`}</span>}
        </p>
      )}
    </div>
  );
};

const pilihan = (lang: "id" | "en") =>
  Object.entries(rating).map(([value, r]) => ({ value, label: r[lang] }));

const Geser = (p: OrangProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  const { s, o, viewer } = p;
  const alamat = `${p.base}/kalibrasi/${s.id}/orang/${o.id}`;
  const boleh = move(aturanSesi(s), viewer, barisDari(o));
  if (s.keadaan !== "papan") return null;
  if (!boleh.ok)
    return boleh.code === "bukan-anggota-kalibrasi" ? null : <p class="muted">{said(boleh, lang)}</p>;
  const error = saidOf(p.errors, t.salah);
  const typed = p.typed ?? { hasil: o.kini?.hasil ?? "", perilaku: o.kini?.perilaku ?? "" };
  const urung =
    undo(aturanSesi(s), viewer, barisDari(o), o.geser[0]?.oleh ?? null).ok && o.geser[0]?.urung === 0;
  return (
    <>
      <form method="post" action={`${alamat}/usulan`} class="card stack" novalidate>
        <h2>{t.orang.geser}</h2>
        <HiddenFields fields={{ versi: String(o.versi), perintah: p.perintah }} />
        <div
          class="stack"
          hx-post={`${alamat}/pratinjau`}
          hx-trigger="change"
          hx-target="#pola"
          hx-swap="outerHTML"
          hx-include="closest form"
        >
          <SelectField
            name="hasil"
            label={t.orang.hasil}
            blank={t.baru.pilih}
            value={typed.hasil}
            error={error("hasil")}
            choices={pilihan(lang)}
          />
          <SelectField
            name="perilaku"
            label={t.orang.perilaku}
            blank={t.baru.pilih}
            value={typed.perilaku}
            error={error("perilaku")}
            choices={pilihan(lang)}
          />
        </div>
        <PolaKini s={s} o={o} typed={p.typed} />
        <TextArea
          name="alasan"
          label={t.orang.alasan}
          hint={t.orang.alasanPetunjuk}
          value={p.typed?.alasan}
          error={error("alasan")}
        />
        <div class="actions">
          <Button kind="primary">{t.orang.usulkan}</Button>
        </div>
      </form>
      {urung && (
        <form method="post" action={`${alamat}/pengurungan`}>
          <HiddenFields fields={{ versi: String(o.versi), perintah: p.perintah }} />
          <Button kind="link" icon="undo-2">
            {t.orang.urung}
          </Button>
        </form>
      )}
    </>
  );
};

/** The pattern as it is, and as it would be with what is chosen. */
export const PolaKini = ({ s, o, typed }: Pick<OrangProps, "s" | "o" | "typed">) => {
  const t = kalibrasiWords[useLang()].pola;
  const [hasil, perilaku] = [typed?.hasil, typed?.perilaku];
  const pindah = isNilai(hasil) && isNilai(perilaku) ? predikatDari(hasil, perilaku).predikat : o.predikat;
  const orang = s.orang.map((x) => (x.id === o.id ? { ...x, predikat: pindah } : x));
  const [semua, ...tiap] = kelompokDari(s, orang);
  const milik = tiap.find((k) => k.penilai === o.penilai);
  return (
    <div id="pola" class="small" role="status">
      {pindah !== o.predikat && <p>{t.bilaPindah}</p>}
      {semua && <PolaLines k={semua} aturan={s.aturan} />}
      {milik?.capaian && <PolaLines k={milik} aturan={s.aturan} />}
    </div>
  );
};

/** hlm. 97-103: who decides is the pejabat penilai, and here he says what he makes of it. */
const Jawab = (p: OrangProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  const { s, o } = p;
  if (!respond(aturanSesi(s), p.viewer, barisDari(o)).ok) return null;
  const error = saidOf(p.errors, t.salah);
  return (
    <form
      method="post"
      action={`${p.base}/kalibrasi/${s.id}/orang/${o.id}/jawaban`}
      class="card stack"
      novalidate
    >
      <h2>{t.orang.jawab}</h2>
      <p>{t.orang.jawabLead}</p>
      <HiddenFields fields={{ perintah: p.perintah }} />
      <RadioField
        name="jawaban"
        label={t.orang.jawab}
        value={p.typed?.jawaban}
        error={error("jawaban")}
        choices={(["setuju", "tidak"] as const).map((value) => ({ value, label: t.orang.pilihan[value] }))}
      />
      <TextArea name="alasan" label={t.orang.alasanJawab} value={p.typed?.alasan} error={error("alasan")} />
      <div class="actions">
        <Button kind="primary">{t.orang.kirim}</Button>
      </div>
    </form>
  );
};

const Riwayat = ({ o, zona }: OrangProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  if (o.geser.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.orang.riwayat}</h2>
      <Timeline
        entries={o.geser.map((g) => ({
          at: <InstantText at={g.pada} zona={zona} lang={lang} />,
          who: g.namaOleh,
          what: `${g.keHasil && g.kePerilaku ? duaKata({ hasil: g.keHasil, perilaku: g.kePerilaku }, lang) : t.papan.belum}${g.urung ? ` (${t.papan.diurungkan})` : ""}`,
          detail: g.alasan && <p class="pre">{g.alasan}</p>,
        }))}
      />
    </section>
  );
};
