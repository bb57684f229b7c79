import { matriksWords } from "../../i18n/matriks.ts";
import { Icon } from "../../web/ui/icons.tsx";
import { Counts } from "../../web/ui/tabs.tsx";
import { useWords } from "../../web/words.ts";
import type { Matriks } from "./isi.ts";

/** What is still open, as counts that lead to the lists under them; the script keeps the counts true while typing. */
export const Coverage = ({ m, base }: { readonly m: Matriks; readonly base: string }) => {
  const t = useWords(matriksWords).cakupan;
  const c = m.cakupan;
  const done = c.tanpaPembawa.length + c.tanpaPeran.length === 0;
  return (
    <section class="stack-s" data-cakupan>
      <h2 class="sr-only">{t.title}</h2>
      <Counts
        label={t.title}
        counts={[
          { href: "#tanpa-pembawa", label: t.kolom, count: c.tanpaPembawa.length },
          { href: "#tanpa-peran", label: t.orang, count: c.tanpaPeran.length },
          { href: "#belum-rhk", label: t.rhk, count: c.belumJadiRhk.length },
          { href: "#matriks", label: t.kosong, count: c.kosong },
        ]}
      />
      {done && (
        <p class="check-line good">
          <Icon name="circle-check" />
          <span>{t.lengkap}</span>
        </p>
      )}
      <Lists m={m} base={base} />
    </section>
  );
};

const Lists = ({ m, base }: { readonly m: Matriks; readonly base: string }) => {
  const t = useWords(matriksWords).cakupan;
  const c = m.cakupan;
  const personLink = (id: string) => {
    const o = m.orang.find((x) => x.pegawai === id);
    return o && <a href={`${base}/matriks/${m.skp}/${o.pegawai}`}>{o.nama}</a>;
  };
  const waiting = new Set(c.belumJadiRhk);
  const roles = [...m.sel.values()].flatMap((s) => s.peran.map((p) => ({ ...p, pegawai: s.pegawai })));
  return (
    <>
      <List id="tanpa-pembawa" head={t.daftarKolom}>
        {c.tanpaPembawa.map((id) => {
          const at = m.kolom.findIndex((k) => k.id === id);
          return (
            <li>
              <a href={`#k${at}`}>
                {at + 1}. {m.kolom[at]?.teks}
              </a>
            </li>
          );
        })}
      </List>
      <List id="tanpa-peran" head={t.daftarOrang}>
        {c.tanpaPeran.map((id) => (
          <li>{personLink(id)}</li>
        ))}
      </List>
      <List id="belum-rhk" head={t.daftarRhk}>
        {roles
          .filter((r) => waiting.has(r.id))
          .slice(0, MOST)
          .map((r) => (
            <li>
              {personLink(r.pegawai)}
              {m.orang.some((o) => o.pegawai === r.pegawai && o.skpnya === null) && ` (${t.belumSkp})`}:{" "}
              {r.teks}
            </li>
          ))}
        {waiting.size > MOST && <li>… {waiting.size - MOST}</li>}
      </List>
    </>
  );
};
/** Of a new matrix every role is in no plan yet: the list says which first. */
const MOST = 40;

const List = (props: {
  readonly id: string;
  readonly head: string;
  readonly children: readonly unknown[];
}) => (
  <details id={props.id} hidden={props.children.flat().filter(Boolean).length === 0}>
    <summary>{props.head}</summary>
    <ul class="bullets">{props.children as never}</ul>
  </details>
);
