import { keadaanSkp } from "../../domain/istilah.ts";
import { angka, tanggalPendek } from "../../i18n/dates.ts";
import { mutasiWords } from "../../i18n/mutasi.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { Lang } from "../../i18n/words.ts";
import { Notice } from "../../web/ui/notice.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Dampak, DampakOrang, Tempat } from "./dampak.ts";

/** The same page before and after: people, plans, evaluations, each bounded and with its number. */
export const DampakView = ({ base, dampak }: { readonly base: string; readonly dampak: Dampak }) => (
  <>
    <Warnings dampak={dampak} />
    <People base={base} dampak={dampak} />
    <Plans dampak={dampak} />
    <Evaluations dampak={dampak} />
    <Adjustments dampak={dampak} />
  </>
);

const Warnings = ({ dampak }: { readonly dampak: Dampak }) => {
  const [t, lang] = [useWords(mutasiWords), useLang()];
  if (dampak.peringatan.length === 0) return null;
  return (
    <Notice kind="warn" title={t.bagian.peringatan}>
      <ul class="plain">
        {dampak.peringatan.map((p) => (
          <li>{t.peringatan[p.kode](angka(p.n, lang), names(p, t.danLain, lang))}</li>
        ))}
      </ul>
    </Notice>
  );
};

function names(p: Dampak["peringatan"][number], more: (n: string) => string, lang: Lang): string {
  const shown = p.nama.map((n) => periodeOf(n, lang)).join(", ");
  return p.n > p.nama.length ? `${shown}, ${more(angka(p.n - p.nama.length, lang))}` : shown;
}

/** "2026-triwulan-3" in words; anything else is a name already. */
function periodeOf(id: string, lang: Lang): string {
  const m = /^(\d{4})-(triwulan|bulan|tahunan)-(\d{1,2})$/.exec(id);
  return m
    ? namaPeriode(
        { tahun: Number(m[1]), jenis: m[2] as "triwulan" | "bulan" | "tahunan", n: Number(m[3]) },
        lang,
      )
    : id;
}

const People = ({ base, dampak }: { readonly base: string; readonly dampak: Dampak }) => {
  const [t, lang] = [useWords(mutasiWords), useLang()];
  const { orang } = dampak;
  return (
    <section class="stack">
      <h2>{t.bagian.orang}</h2>
      <p class="muted">
        {[
          t.ringkas.orang(angka(orang.n, lang)),
          t.ringkas.skp(angka(dampak.skp.n, lang)),
          ...(dampak.evaluasi.n > 0 ? [t.ringkas.evaluasi(angka(dampak.evaluasi.n, lang))] : []),
          ...(dampak.jam > 0 ? [t.ringkas.jam(angka(dampak.jam, lang))] : []),
        ].join(" · ")}
      </p>
      {orang.isi.length > 0 && (
        <Table
          caption={t.bagian.orang}
          captionHidden
          rows={orang.isi}
          columns={[
            {
              head: t.tabel.nama,
              kind: "row",
              cell: (o) => <a href={`${base}/pegawai/${o.id}`}>{o.nama}</a>,
            },
            { head: t.tabel.sebelum, cell: (o) => <PlaceOf at={o.lama} /> },
            { head: t.tabel.sesudah, cell: (o) => <PlaceAfter person={o} /> },
            { head: t.tabel.penilai, cell: (o) => <FromTo a={o.lama} b={o.baru} what="penilai" /> },
            { head: t.tabel.atasan, cell: (o) => <FromTo a={o.lama} b={o.baru} what="atasan" /> },
          ]}
        />
      )}
      <Rest n={orang.n - orang.isi.length} />
    </section>
  );
};

const PlaceOf = ({ at }: { readonly at: Tempat | null }) => (
  <span class="person">
    <span>{at?.jabatan ?? at?.unit ?? "–"}</span>
    {at?.jabatan && <span class="small muted">{at.unit}</span>}
  </span>
);

const PlaceAfter = ({ person }: { readonly person: DampakOrang }) => {
  const t = useWords(mutasiWords);
  const { lama, baru } = person;
  if (baru === null) return <strong>{t.tidakBertugas}</strong>;
  if (lama && lama.jabatan === baru.jabatan && lama.unit === baru.unit)
    return <span class="muted">{t.tidakBerubah}</span>;
  return <PlaceOf at={baru} />;
};

const FromTo = (props: {
  readonly a: Tempat | null;
  readonly b: Tempat | null;
  readonly what: "penilai" | "atasan";
}) => {
  const t = useWords(mutasiWords);
  const [a, b] = [props.a?.[props.what] ?? null, props.b?.[props.what] ?? null];
  if (a === b) return <span class="muted">{a ?? "–"}</span>;
  return (
    <span class="person">
      <span class="small muted">{a ?? "–"} →</span>
      <span>{b ?? (props.b === null ? "–" : t.tanpaPenilai)}</span>
    </span>
  );
};

const Plans = ({ dampak }: { readonly dampak: Dampak }) => {
  const [t, lang] = [useWords(mutasiWords), useLang()];
  const { skp } = dampak;
  return (
    <section class="stack">
      <h2>{t.bagian.skp}</h2>
      {skp.n === 0 ? (
        <p class="muted">{t.skpTidakBerubah}</p>
      ) : (
        <Table
          caption={t.bagian.skp}
          captionHidden
          rows={skp.isi}
          columns={[
            { head: t.tabel.nama, kind: "row", cell: (s) => s.nama },
            {
              head: t.tabel.masa,
              cell: (s) => `${tanggalPendek(s.dari, lang)} – ${tanggalPendek(s.sampai, lang)}`,
            },
            {
              head: t.kolom.keadaan,
              cell: (s) => keadaanSkp[s.keadaan as keyof typeof keadaanSkp]?.[lang] ?? s.keadaan,
            },
            { head: t.tabel.terjadi, cell: (s) => t.skpApa[s.apa] },
          ]}
        />
      )}
      <Rest n={skp.n - skp.isi.length} />
    </section>
  );
};

const Evaluations = ({ dampak }: { readonly dampak: Dampak }) => {
  const [t, lang] = [useWords(mutasiWords), useLang()];
  const { evaluasi } = dampak;
  if (evaluasi.n === 0) return null;
  return (
    <section class="stack">
      <h2>{t.bagian.evaluasi}</h2>
      <Table
        caption={t.bagian.evaluasi}
        captionHidden
        rows={evaluasi.isi}
        columns={[
          { head: t.tabel.nama, kind: "row", cell: (e) => e.nama },
          { head: t.tabel.periode, cell: (e) => periodeOf(e.periode, lang) },
          {
            head: t.tabel.penilai,
            cell: (e) =>
              e.lama === e.baru ? (
                (e.baru ?? t.tanpaPenilai)
              ) : (
                <span class="person">
                  <span class="small muted">{e.lama ?? "–"} →</span>
                  <span>{e.baru ?? t.tanpaPenilai}</span>
                </span>
              ),
          },
          { head: t.tabel.hasilUnit, cell: (e) => e.unit ?? "–" },
        ]}
      />
      <Rest n={evaluasi.n - evaluasi.isi.length} />
      <p class="small muted">{t.evaluasiTetap}</p>
    </section>
  );
};

const Adjustments = ({ dampak }: { readonly dampak: Dampak }) => {
  const t = useWords(mutasiWords);
  if (dampak.sesuai.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.bagian.sesuai}</h2>
      <ul>
        {dampak.sesuai.map((s) => (
          <li>
            {s.nama}: {t.sesuaiAlasan[s.alasan]}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Rest = ({ n }: { readonly n: number }) => {
  const [t, lang] = [useWords(mutasiWords), useLang()];
  return n > 0 ? <p class="small muted">{t.selebihnya(angka(n, lang))}</p> : null;
};
