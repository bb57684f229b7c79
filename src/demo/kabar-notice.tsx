import { tanggalPendek, waktu } from "../i18n/dates.ts";
import { demoWords } from "../i18n/demo.ts";
import { Notice } from "../web/ui/notice.tsx";
import { Table } from "../web/ui/table.tsx";
import { useLang, useWords } from "../web/words.ts";
import { type Kabar, type Kejadian, ZONA_DEMO } from "./waktu.ts";

/** What the jobs did while the clock was moved. */
export const KabarNotice = ({ kabar }: { kabar: Kabar }) => {
  const [t, lang] = [useWords(demoWords).kabar, useLang()];
  return (
    <div class="stack">
      <Notice kind="success" live title={t.title(waktu(kabar.pada, ZONA_DEMO, lang))}>
        {kabar.kejadian.length === 0 && <p>{t.kosong}</p>}
      </Notice>
      {kabar.kejadian.length > 0 && (
        <Table
          caption={t.apa}
          rows={kabar.kejadian.map(bagian)}
          columns={[
            { head: t.kapan, cell: (k) => tanggalPendek(k.tanggal, lang) },
            { head: t.apa, kind: "row", cell: (k) => kalimat(k.apa, t) },
            { head: t.instansi, cell: (k) => k.instansi },
          ]}
        />
      )}
    </div>
  );
};

const bagian = (k: Kejadian) => {
  const [instansi = "", ...apa] = k.apa.split(": ");
  return { tanggal: k.tanggal, instansi, apa: apa.join(": ") };
};

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
