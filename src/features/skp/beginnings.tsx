import type { BeginningsRow } from "../../data/agency/salin.ts";
import type { SkpHead } from "../../data/agency/skp.ts";
import { jadiContoh } from "../../domain/pustaka.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { pustakaWords } from "../../i18n/pustaka.ts";
import { salinWords } from "../../i18n/salin.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { useWords } from "../../web/words.ts";

/** Where an empty plan may begin, each with what is behind it; null when it has rows, or is somebody else's. */
export const Beginnings = (props: {
  readonly row: BeginningsRow | undefined;
  readonly skp: string;
  readonly isian?: boolean;
}) => {
  const t = useWords(salinWords);
  const { row, skp } = props;
  if (!row) return null;
  const from = (sumber: string) => `${skp}/salin?sumber=${sumber}`;
  const ways = [
    ...(row.tahunLalu !== null && row.jumlahLalu
      ? [{ href: from("tahun-lalu"), teks: t.dariLalu(row.tahunLalu, row.jumlahLalu) }]
      : []),
    ...(row.pendahulu !== null && row.jumlahPendahulu
      ? [{ href: from("pendahulu"), teks: t.dariPendahulu(row.pendahulu, row.jumlahPendahulu) }]
      : []),
    ...(row.pustaka > 0 ? [{ href: from("pustaka"), teks: t.dariPustaka(row.pustaka) }] : []),
    ...(row.rekan === 1 ? [{ href: from("rekan"), teks: t.dariRekan }] : []),
  ];
  if (ways.length === 0) return null;
  return (
    <section class="card stack-s jangan-cetak" aria-labelledby="mulai">
      <h2 id="mulai">{t.mulai}</h2>
      <p class="hint">{t.mulaiJelas}</p>
      <p class="cluster">
        {ways.slice(0, 3).map((way) => (
          <LinkButton compact icon="plus" href={way.href}>
            {way.teks}
          </LinkButton>
        ))}
        {!props.isian && (
          <LinkButton compact kind="link" href={`${skp}/isian`}>
            {t.tulis}
          </LinkButton>
        )}
      </p>
    </section>
  );
};

/** In a plan that has rows already: the way to more of them. */
export const CopyLink = (props: { readonly skp: string }) => (
  <p>
    <a href={`${props.skp}/salin`}>{useWords(salinWords).tautan}</a>
  </p>
);

/** Of an agreed plan, to whoever may propose it to the library or keeps that. */
export const ExampleLink = (props: {
  readonly base: string;
  readonly head: SkpHead;
  readonly viewer: Viewer;
}) => {
  const t = useWords(pustakaWords).contoh;
  const { head, viewer } = props;
  const may = jadiContoh(viewer.peran.has("admin"), head.penilai === viewer.pegawai) !== null;
  if (head.keadaan !== "ditetapkan" || !may) return null;
  return (
    <LinkButton compact kind="link" href={`${props.base}/pustaka/contoh/${head.id}`}>
      {t.tautan}
    </LinkButton>
  );
};
