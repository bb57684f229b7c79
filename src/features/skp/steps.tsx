import type { Terakhir } from "../../data/agency/colek.ts";
import { adjust, cancel } from "../../domain/penyesuaian.ts";
import { approve, edit, sendBack, submit, withdraw } from "../../domain/skp.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { waktu } from "../../i18n/dates.ts";
import { penetapanWords } from "../../i18n/penetapan.ts";
import { said } from "../../i18n/penolakan.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Button, LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { Ingatkan } from "../../web/ui/ingatkan.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Facts } from "./facts.ts";

type Props = {
  readonly facts: Facts;
  readonly viewer: Viewer;
  readonly today: Tanggal;
  readonly base: string;
  /** Address of this SKP. */
  readonly here: string;
  readonly terakhir: Terakhir | null;
  /** First day of the version in force. */
  readonly berlaku: Tanggal | undefined;
  /** A mutasi left something to be adjusted. */
  readonly marked: boolean;
  readonly cabutSampai: number | null;
  readonly zona: Zona;
};

/** Each button asks the rule whether it may appear; where it may not, its owner reads the reason. */
export const Steps = (props: Props) => {
  const { facts, viewer, today, base, here, terakhir } = props;
  const p = useWords(penyesuaianWords);
  const t = useWords(skpWords).langkah;
  const lang = useLang();
  const { skp, head } = facts;
  const mine = viewer.pegawai === skp.pegawai;
  const penilai = viewer.pegawai === skp.penilai;
  const returned = head.jalan === "dikembalikan";
  const ask = { edit: edit(skp, viewer, today), submit: submit(skp, viewer, today) };
  const give = { withdraw: withdraw(skp, viewer, today), approve: approve(skp, viewer, today) };
  const back = sendBack(skp, viewer, today);
  const begin = adjust(skp, viewer, today, { berlaku: props.berlaku ?? head.dari, sampai: head.sampai });
  const holder = holderOf(facts);
  const reasons = [
    mine && !ask.edit.ok && head.jalan !== "diajukan" && head.jalan !== "ditetapkan"
      ? ([t.belumBisa.edit, ask.edit] as const)
      : null,
    mine && ask.edit.ok && !ask.submit.ok && head.jalan !== "belum"
      ? ([t.belumBisa.submit, ask.submit] as const)
      : null,
    mine && head.jalan === "diajukan" && !give.withdraw.ok
      ? ([t.belumBisa.withdraw, give.withdraw] as const)
      : null,
    penilai && back.ok && !give.approve.ok ? ([t.belumBisa.approve, give.approve] as const) : null,
  ].filter((r) => r !== null);
  return (
    <div class="stack-s jangan-cetak">
      <div class="cluster">
        {give.approve.ok && (
          <LinkButton kind="primary" icon="check" href={`${here}/persetujuan`}>
            {t.setujui}
          </LinkButton>
        )}
        {back.ok && (
          <LinkButton icon="undo-2" href={`${here}/pengembalian`}>
            {t.kembalikan}
          </LinkButton>
        )}
        {back.ok && !skp.dibaca && (
          <form method="post" action={`${here}/tinjauan`}>
            <Button icon="eye">{t.tinjau}</Button>
          </form>
        )}
        {ask.edit.ok && returned && (
          <LinkButton kind="primary" icon="pencil" href={`${here}/isian`}>
            {t.perbaiki}
          </LinkButton>
        )}
        {ask.submit.ok && (
          <LinkButton kind={returned ? "secondary" : "primary"} icon="send" href={`${here}/pengajuan`}>
            {t.ajukan}
          </LinkButton>
        )}
        {ask.edit.ok && !returned && (
          <LinkButton kind={ask.submit.ok ? "secondary" : "primary"} icon="pencil" href={`${here}/isian`}>
            {head.jalan === "belum" ? t.isi : t.ubah}
          </LinkButton>
        )}
        {give.withdraw.ok && (
          <LinkButton icon="x" href={`${here}/pembatalan`}>
            {t.batalkan}
          </LinkButton>
        )}
        {begin.ok && (
          <LinkButton
            kind={props.marked ? "primary" : "secondary"}
            icon="pencil"
            href={`${here}/penyesuaian`}
          >
            {p.langkah}
          </LinkButton>
        )}
        {props.cabutSampai !== null && (
          <LinkButton icon="undo-2" href={`${here}/pencabutan`}>
            {useWords(penetapanWords).cabut.tautan(waktu(props.cabutSampai, props.zona, lang))}
          </LinkButton>
        )}
        {cancel(skp, viewer).ok && (
          <LinkButton icon="settings" href={`${here}/penyesuaian`}>
            {p.ubahAlasan}
          </LinkButton>
        )}
        {head.keadaan === "ditetapkan" && (
          <>
            {mine && (
              <LinkButton icon="clipboard-list" href={`${base}/pelaksanaan`}>
                {t.pelaksanaan}
              </LinkButton>
            )}
            <LinkButton icon="message-square" href={`${base}/umpan-balik/${head.id}`}>
              {t.umpanBalik}
            </LinkButton>
          </>
        )}
        <PrintButton>{t.cetak}</PrintButton>
      </div>
      {holder && holder.id !== viewer.pegawai && mayAsk(facts, viewer) && (
        <Ingatkan
          href={`${base}/colek/skp/${head.id}`}
          siapa={holder.nama}
          terakhir={terakhir}
          today={today}
        />
      )}
      {back.ok && !skp.dibaca && <p class="small muted">{t.tinjauJelas}</p>}
      {reasons.map(([what, why]) => (
        <p class="small muted">
          {what}: {why.ok ? "" : said(why, lang)}
        </p>
      ))}
    </div>
  );
};

/** With whom it lies: the penilai once it was handed over, until then its owner. Nobody: it is agreed. */
function holderOf({ head }: Facts) {
  if (head.jalan === "ditetapkan") return null;
  if (head.jalan !== "diajukan") return { id: head.pegawai, nama: head.nama };
  return head.penilai === null ? null : { id: head.penilai, nama: head.namaPenilai ?? "" };
}

const mayAsk = ({ skp, head }: Facts, viewer: Viewer): boolean =>
  [head.pegawai, skp.penilai, head.atasan].includes(viewer.pegawai) ||
  viewer.peran.has("admin") ||
  viewer.peran.has("admin-unit");
