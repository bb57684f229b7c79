import type { SkpContent } from "../../data/agency/skp.ts";
import { skpLengkap, type Temuan, temuanSkp } from "../../domain/kelengkapan.ts";
import type { Skp } from "../../domain/skp.ts";
import type { TemuanTelaah } from "../../domain/telaah.ts";
import { skpWords } from "../../i18n/skp.ts";
import { TelaahPanel } from "../../web/rencana/telaah-panel.tsx";
import { Icon } from "../../web/ui/icons.tsx";
import { useWords } from "../../web/words.ts";
import { numbered } from "./sheet-parts.tsx";

type Props = {
  readonly skp: Skp;
  readonly content: SkpContent;
  /** Where a place leads: the row of the grid (from 1), or the number of the RHK on the form. */
  readonly hrefOf: (place: Place) => string;
  /** Where what is missing of the PK stands, with the press that puts it in. */
  readonly pkHref?: string;
  /** Advice on the wording, below what the rule finds. */
  readonly telaah: readonly TemuanTelaah[];
};

type Place = { readonly nomor: number; readonly row: number };

/** What the rule finds, each at its place, and what it only advises. The same findings stop the submission. */
export const Checks = ({ skp, content, hrefOf, pkHref, telaah }: Props) => {
  const t = useWords(skpWords);
  const faults = temuanSkp(skp.isi);
  const warnings = skpLengkap(skp.isi).peringatan;
  const nomorOf = new Map(
    numbered(content.rhk).flatMap((g) => g.list.map(({ nomor, r }) => [content.rhk.indexOf(r), nomor])),
  );
  /** Mended on a page of its own, beside the grid. */
  const wayOf = (f: Temuan): string | undefined => {
    if (f.kode === "pk-belum-tercakup") return pkHref;
    return f.kode === "manual-indikator-wajib" ? pkHref?.replace(/\/pk$/, "/manual") : undefined;
  };
  const place = (f: Temuan): (Place & { text: string }) | null => {
    const nomor = f.rhk === undefined ? undefined : nomorOf.get(f.rhk);
    if (nomor === undefined) return null;
    const before = content.rhk.slice(0, f.rhk).reduce((n, r) => n + Math.max(1, r.indikator.length), 0);
    return {
      nomor,
      row: before + (f.indikator ?? 0) + 1,
      text:
        f.indikator === undefined
          ? t.periksa.tempat(nomor)
          : t.periksa.tempatIndikator(nomor, f.indikator + 1),
    };
  };
  return (
    <>
      <section class="card stack-s" aria-labelledby="pemeriksaan">
        <h2 id="pemeriksaan">{t.periksa.title}</h2>
        <p class={faults.length > 0 ? "check-line bad" : "check-line good"}>
          <Icon name={faults.length > 0 ? "circle-alert" : "circle-check"} />
          <span>{faults.length > 0 ? t.periksa.perlu(faults.length) : t.periksa.beres}</span>
        </p>
        {faults.length > 0 && (
          <ul class="bullets">
            {faults.map((f) => {
              const at = place(f);
              return (
                <li>
                  {at && <a href={hrefOf(at)}>{at.text}</a>}
                  {at && ": "}
                  {wayOf(f) ? <a href={wayOf(f)}>{t.kesalahan[f.kode]}</a> : t.kesalahan[f.kode]}
                </li>
              );
            })}
          </ul>
        )}
        {warnings.length > 0 && (
          <>
            <h3>{t.periksa.saran}</h3>
            <ul class="bullets">
              {warnings.map((kode) => (
                <li>{t.peringatan[kode]}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <TelaahPanel findings={telaah} content={content} hrefOf={hrefOf} tanpa={["target-kosong"]} folded />
    </>
  );
};
