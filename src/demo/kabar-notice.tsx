import { waktu } from "../i18n/dates.ts";
import { demoWords } from "../i18n/demo.ts";
import { Notice } from "../web/ui/notice.tsx";
import { Table } from "../web/ui/table.tsx";
import { DateText } from "../web/ui/time.tsx";
import { useLang, useWords } from "../web/words.ts";
import { type Kabar, type Kejadian, ZONA_DEMO } from "./waktu.ts";

type Props = { readonly kabar: Kabar; readonly nama: (code: string) => string };

/** What the jobs did while the clock was moved. */
export const KabarNotice = ({ kabar, nama }: Props) => {
  const [t, lang] = [useWords(demoWords).kabar, useLang()];
  const sehari = perHari(kabar.kejadian);
  return (
    <div class="stack">
      <Notice kind="success" live title={t.title(waktu(kabar.pada, ZONA_DEMO, lang))}>
        {sehari.length === 0 && <p>{t.kosong}</p>}
      </Notice>
      {sehari.length > 0 && (
        <Table
          caption={t.apa}
          rows={sehari}
          columns={[
            { head: t.kapan, cell: (k) => <DateText value={k.tanggal} lang={lang} short /> },
            {
              head: t.apa,
              kind: "row",
              cell: (k) => (
                <ul>
                  {k.apa.map((apa) => (
                    <li>{kalimat(apa, t)}</li>
                  ))}
                </ul>
              ),
            },
            { head: t.instansi, cell: (k) => nama(k.instansi) },
          ]}
        />
      )}
    </div>
  );
};

type Sehari = { readonly tanggal: string; readonly instansi: string; readonly apa: readonly string[] };

/** One line a day and agency; a window of the quarter and one of the year open together and read the same. */
function perHari(kejadian: readonly Kejadian[]): Sehari[] {
  const hasil = new Map<string, Sehari>();
  for (const { tanggal, apa } of kejadian) {
    const [instansi = "", ...teks] = apa.split(": ");
    const kunci = `${tanggal} ${instansi}`;
    const ada = hasil.get(kunci)?.apa ?? [];
    hasil.set(kunci, { tanggal, instansi, apa: [...new Set([...ada, teks.join(": ")])] });
  }
  return [...hasil.values()];
}

/** Jobs speak in short fixed lines; here they become sentences. An unknown line is shown as it is. */
function kalimat(apa: string, t: (typeof demoWords)["id"]["kabar"]): string {
  const jendela = /^(.+) (buka|tutup)$/.exec(apa);
  if (jendela) return jendela[2] === "buka" ? t.buka(jendela[1] ?? "") : t.tutup(jendela[1] ?? "");
  const pengingat = /^pengingat (.+) H-(\d+): (\d+) orang$/.exec(apa);
  if (pengingat) return t.pengingat(pengingat[1] ?? "", pengingat[2] ?? "", pengingat[3] ?? "");
  const tenggat = /^(\d+) tenggat lewat$/.exec(apa);
  if (tenggat) return t.tenggat(tenggat[1] ?? "");
  const surel = /^(\d+) surel terkirim$/.exec(apa);
  return surel ? t.surel(surel[1] ?? "") : apa;
}
