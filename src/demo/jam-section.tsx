import { tanggalPada } from "../domain/tanggal.ts";
import { tanggalPendek, waktu } from "../i18n/dates.ts";
import { demoWords } from "../i18n/demo.ts";
import { Button } from "../web/ui/button.tsx";
import { DateField } from "../web/ui/field.tsx";
import { type Span, YearStrip } from "../web/ui/year-strip.tsx";
import { useLang, useWords } from "../web/words.ts";
import type { JendelaDemo } from "./queries.ts";
import { ZONA_DEMO } from "./waktu.ts";

export type JamProps = {
  readonly now: number;
  readonly jendela: readonly JendelaDemo[];
  readonly berikut: JendelaDemo | undefined;
  readonly tanggalSalah?: string | undefined;
};

/** The clock and the buttons that move it. */
export const JamSection = ({ now, jendela, berikut, tanggalSalah }: JamProps) => {
  const [t, lang] = [useWords(demoWords).jam, useLang()];
  return (
    <section class="card stack" id="jam">
      <h2>{t.title}</h2>
      <p class="big-number">{waktu(now, ZONA_DEMO, lang)}</p>
      <p>{t.jelas}</p>
      {jendela.length > 0 && <Tahun now={now} jendela={jendela} />}
      <form method="post" action="/demo/waktu" class="stack" novalidate hx-boost="false">
        <div class="cluster">
          <Button name="maju" value="jam">
            {t.jam}
          </Button>
          <Button name="maju" value="hari">
            {t.hari}
          </Button>
          <Button name="maju" value="minggu">
            {t.minggu}
          </Button>
          {berikut && (
            <Button kind="primary" name="maju" value="jendela">
              {t.jendela(namaPeriode(berikut))}
            </Button>
          )}
        </div>
        <DateField
          name="tanggal"
          label={t.tanggal}
          hint={t.tanggalHint}
          value={tanggalSalah}
          error={tanggalSalah === undefined ? undefined : t.salah}
          autofocus={tanggalSalah !== undefined}
        />
        <Button name="maju" value="tanggal">
          {t.tombol}
        </Button>
      </form>
    </section>
  );
};

const Tahun = ({ now, jendela }: { now: number; jendela: readonly JendelaDemo[] }) => {
  const [t, lang] = [useWords(demoWords).jam, useLang()];
  const hari = (instant: number) => tanggalPada(instant, ZONA_DEMO);
  const dari = `${hari(jendela[0]?.buka ?? now).slice(0, 4)}-01-01`;
  const spans = jendela.map((j): Span => {
    const state = j.tutup <= now ? "past" : j.buka > now ? "future" : "current";
    const [buka, tutup] = [hari(j.buka), hari(j.tutup - 1)];
    return {
      label: namaPeriode(j),
      short: `TW ${ROMAWI[j.n - 1]}`,
      text: `${tanggalPendek(buka, lang)} – ${tanggalPendek(tutup, lang)}`,
      dari: buka,
      sampai: tutup,
      state,
      note: "",
    };
  });
  return (
    <YearStrip
      title={t.tahun}
      dari={dari}
      sampai={spans.at(-1)?.sampai ?? dari}
      months={Array.from({ length: 13 }, (_, i) => bulan(dari, i, lang))}
      spans={spans}
      today={{ tanggal: hari(now), label: t.kini }}
    />
  );
};

const ROMAWI = ["I", "II", "III", "IV"];
const namaPeriode = (j: JendelaDemo) => `Triwulan ${ROMAWI[j.n - 1]}`;
const bulan = (awal: string, i: number, lang: "id" | "en") => {
  const hari = new Date(Date.UTC(Number(awal.slice(0, 4)), i, 1)).toISOString().slice(0, 10);
  return { dari: hari, label: tanggalPendek(hari, lang).split(" ")[1] ?? "" };
};
