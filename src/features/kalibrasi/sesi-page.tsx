import { kunci, rating } from "../../domain/istilah.ts";
import { cancel, lock, openBoard, vote } from "../../domain/kalibrasi.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Kuadran } from "../../web/penilaian/kuadran.tsx";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { JejakLink } from "../../web/ui/jejak-link.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Keadaan } from "./list-page.tsx";
import { aturanSesi, kelompokDari, type Orang, type Sesi } from "./load.ts";
import {
  duaKata,
  Lalu,
  MurahPanel,
  Nilai,
  PolaLines,
  PolaPanel,
  predikatKata,
  Tersembunyi,
} from "./parts.tsx";

export type SesiProps = {
  readonly base: string;
  readonly s: Sesi;
  readonly viewer: Viewer;
  readonly zona: Zona;
  readonly perintah: string;
  readonly lihat?: "tabel" | "kuadran";
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refusal?: Refusal | undefined;
};

/** One address for the whole session: first voices, the board, what was proposed. */
export const SesiPage = (p: SesiProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  const { s, base } = p;
  return (
    <div class="stack-l">
      <div>
        <Problems errors={p.errors} salah={t.salah} also={p.refusal && said(p.refusal, lang)} />
        <PageHead
          overline={
            <>
              {t.anggota(s.namaKetua)}
              {s.namaSekretaris && `, ${t.sekretaris(s.namaSekretaris)}`}
            </>
          }
          title={t.sesi(s.namaUnit, namaPeriode(s, lang))}
          focus={!p.refusal && !p.errors}
          actions={
            <>
              <Keadaan k={s.keadaan} />
              {s.keadaan === "terkunci" && (
                <LinkButton icon="file-text" href={`${base}/kalibrasi/${s.id}/notulen`}>
                  {t.notulen.judul}
                </LinkButton>
              )}
              {s.keadaan === "terkunci" && s.wajar === 1 && (
                <LinkButton kind="link" icon="chart-column" href={`${base}/kalibrasi/${s.id}/kewajaran`}>
                  {t.wajar.judul}
                </LinkButton>
              )}
            </>
          }
        />
      </div>
      <Tersembunyi n={s.tersembunyi} />
      {s.keadaan === "pra-suara" && <Suara {...p} />}
      {(s.keadaan === "papan" || s.keadaan === "terkunci") && <Papan {...p} />}
      <Langkah {...p} />
      <JejakLink base={base} objek={s.id} viewer={p.viewer} />
    </div>
  );
};

const Langkah = ({ s, base, viewer, perintah }: SesiProps) => {
  const t = useWords(kalibrasiWords);
  const k = aturanSesi(s);
  return (
    <div class="cluster">
      {lock(k, viewer).ok && (
        <LinkButton kind="primary" icon="lock" href={`${base}/kalibrasi/${s.id}/penguncian`}>
          {t.papan.kunci}
        </LinkButton>
      )}
      {openBoard(k, viewer).ok && (
        <form method="post" action={`${base}/kalibrasi/${s.id}/papan`}>
          <HiddenFields fields={{ versi: String(s.versi), perintah }} />
          <Button>{t.suara.bukaPapan}</Button>
        </form>
      )}
      {cancel(k, viewer).ok && (
        <LinkButton kind="link" href={`${base}/kalibrasi/${s.id}/pembatalan`}>
          {t.papan.batal}
        </LinkButton>
      )}
    </div>
  );
};

/** One form, one row a person; what somebody does not know stays empty. */
const Suara = (p: SesiProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang];
  const { s, viewer } = p;
  const saya = s.anggota.find((a) => a.pegawai === viewer.pegawai);
  const selesai = s.anggota.filter((a) => a.selesaiPada !== null).length;
  const error = saidOf(p.errors, t.salah);
  const kini = (o: Orang, sisi: "hasil" | "perilaku") =>
    p.typed?.[`${sisi}.${o.id}`] ??
    (p.typed ? "" : (o.suara.find((x) => x.anggota === viewer.pegawai)?.[sisi] ?? ""));
  const pilih = (o: Orang, sisi: "hasil" | "perilaku") => (
    <>
      <select
        class="input"
        name={`${sisi}.${o.id}`}
        id={`${sisi}.${o.id}`}
        aria-label={`${t.suara[sisi]}: ${o.nama}`}
        aria-invalid={error(`${sisi}.${o.id}`) ? "true" : undefined}
      >
        <option value="">{t.suara.tidak}</option>
        {kunci(rating).map((r) => (
          <option value={r} selected={kini(o, sisi) === r}>
            {rating[r][lang]}
          </option>
        ))}
      </select>
      {error(`${sisi}.${o.id}`) && <p class="error">{error(`${sisi}.${o.id}`)}</p>}
    </>
  );
  const milik = (o: Orang) => o.penilai === viewer.pegawai;
  return (
    <section class="stack">
      <h2>{t.suara.judul}</h2>
      <p>{t.suara.masuk(selesai, s.anggota.length)}</p>
      {!vote(aturanSesi(s), viewer).ok ? (
        <p class="muted">{t.suara.menunggu}</p>
      ) : (
        <form method="post" action={`${p.base}/kalibrasi/${s.id}/suara`} class="stack" novalidate>
          <HiddenFields fields={{ dulu: s.suaraSaya ?? "", perintah: p.perintah }} />
          <p>{t.suara.lead}</p>
          {saya?.selesaiPada && <Notice kind="success">{t.suara.sudah}</Notice>}
          <Table
            caption={t.suara.judul}
            captionHidden
            rows={[...s.orang].sort(
              (a, b) => Number(milik(a)) - Number(milik(b)) || a.nama.localeCompare(b.nama, "id"),
            )}
            columns={[
              {
                head: t.suara.pegawai,
                kind: "row",
                cell: (o) => <Person name={o.nama} note={`${o.jabatan} · ${o.namaPenilai}`} />,
              },
              {
                head: t.suara.hasil,
                cell: (o) =>
                  milik(o) ? o.kini ? <Nilai nilai={o.kini} /> : t.suara.belum : pilih(o, "hasil"),
              },
              {
                head: t.suara.perilaku,
                cell: (o) =>
                  milik(o) ? <span class="small muted">{t.suara.milik}</span> : pilih(o, "perilaku"),
              },
            ]}
          />
          <div class="actions">
            <Button kind="primary" name="selesai" value="ya">
              {t.suara.selesai}
            </Button>
            <Button>{t.suara.simpan}</Button>
          </div>
        </form>
      )}
    </section>
  );
};

const Papan = (p: SesiProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang].papan;
  const { s, base } = p;
  const alamat = `${base}/kalibrasi/${s.id}`;
  const kuadran = p.lihat === "kuadran";
  const kelompok = kelompokDari(s, s.orang);
  return (
    <>
      {kelompok[0] && (
        <section class="card">
          <PolaLines k={kelompok[0]} aturan={s.aturan} />
        </section>
      )}
      <Tabs
        label={t.tampilan}
        tabs={[
          { href: alamat, label: t.tabel, current: !kuadran },
          { href: `${alamat}?lihat=kuadran`, label: t.kuadran, current: kuadran },
        ]}
      />
      {kuadran ? (
        <Kuadran
          orang={s.orang.flatMap((o) =>
            o.kini ? [{ id: o.id, nama: o.nama, hasil: o.kini.hasil, perilaku: o.kini.perilaku }] : [],
          )}
        />
      ) : (
        <TabelPapan {...p} />
      )}
      <PolaPanel kelompok={kelompok} aturan={s.aturan} ringkas />
      <MurahPanel orang={s.orang} />
      <Kabar {...p} />
    </>
  );
};

const TabelPapan = ({ s, base }: SesiProps) => {
  const lang = useLang();
  const all = kalibrasiWords[lang];
  const t = all.papan;
  const tetap = (o: Orang) => o.keadaan !== "pengisian" && o.keadaan !== "dinilai";
  return (
    <Table
      caption={t.caption}
      captionHidden
      rows={s.orang}
      rowAttrs={(o) => ({ id: `orang-${o.id}` })}
      columns={[
        {
          head: t.nama,
          kind: "row",
          cell: (o) => (
            <Person
              name={o.nama}
              href={`${base}/kalibrasi/${s.id}/orang/${o.id}`}
              note={`${o.jabatan} · ${o.namaUnit ?? "–"}`}
            />
          ),
        },
        { head: t.penilai, cell: (o) => o.namaPenilai },
        { head: t.rating, cell: (o) => <Nilai nilai={o.awal} /> },
        {
          head: t.usul,
          cell: (o) => (
            <>
              {o.usul ? <Nilai nilai={o.usul} /> : <span class="muted">{t.tetap}</span>}
              {s.keadaan === "terkunci" && o.usul && (
                <p class="small">
                  {o.jawaban ? all.orang.dijawab[o.jawaban] : tetap(o) ? t.tertanda : all.orang.belumDijawab}
                </p>
              )}
              {s.keadaan === "papan" && tetap(o) && <p class="small">{t.tertanda}</p>}
            </>
          ),
        },
        { head: t.suara, cell: (o) => t.suaraN(o.suara.length, o.beda) },
        { head: t.lalu, cell: (o) => <Lalu lalu={o.lalu} /> },
        { head: t.bukti, kind: "number", cell: (o) => o.bukti },
      ]}
    />
  );
};

const Kabar = ({ s, zona }: SesiProps) => {
  const lang = useLang();
  const t = kalibrasiWords[lang].papan;
  return (
    <section class="stack">
      <h2>{t.kabar}</h2>
      {s.geser.length === 0 ? (
        <p class="muted">{t.kabarKosong}</p>
      ) : (
        <Timeline
          entries={s.geser.map((g) => {
            const nilai = (h: typeof g.keHasil, x: typeof g.kePerilaku) =>
              h && x ? { hasil: h, perilaku: x } : null;
            const [dari, ke] = [nilai(g.dariHasil, g.dariPerilaku), nilai(g.keHasil, g.kePerilaku)];
            return {
              at: <InstantText at={g.pada} zona={zona} lang={lang} />,
              who: g.namaOleh,
              what: `${t.dariKe(g.nama, predikatKata(dari, lang), predikatKata(ke, lang))}${g.urung ? ` (${t.diurungkan})` : ""}`,
              detail: (
                <>
                  <p class="small muted">{`${duaKata(dari, lang)} → ${duaKata(ke, lang)}`}</p>
                  {g.alasan && <p class="pre">{g.alasan}</p>}
                </>
              ),
            };
          })}
        />
      )}
    </section>
  );
};
