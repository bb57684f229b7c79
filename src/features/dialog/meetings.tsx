import type { TemuRow } from "../../data/agency/dialog.ts";
import { amend, caraDialog, confirm } from "../../domain/dialog.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { dialogWords } from "../../i18n/dialog.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { DialogProps } from "./props.ts";

/** That they met: each record with both confirmations, the newest first. */
export const Meetings = (props: DialogProps & { readonly able: boolean }) => {
  const t = useWords(dialogWords).temu;
  const here = `${props.base}/skp/${props.loaded.head.id}/dialog`;
  return (
    <section class="stack" id="pertemuan" aria-labelledby="judul-pertemuan">
      <h2 id="judul-pertemuan">{t.title}</h2>
      {props.loaded.temu.length === 0 && <p class="muted">{t.kosong}</p>}
      {props.loaded.temu.map((temu) => (
        <Meeting {...props} temu={temu} here={here} />
      ))}
      {props.able && (
        <p>
          <LinkButton icon="plus" href={`${here}/pertemuan`}>
            {t.catat}
          </LinkButton>
        </p>
      )}
    </section>
  );
};

const Meeting = (props: DialogProps & { readonly temu: TemuRow; readonly here: string }) => {
  const t = useWords(dialogWords);
  const lang = useLang();
  const { temu, here, loaded } = props;
  const { head, skp, me } = loaded;
  const facts = { ...temu, dihapus: false };
  const tanggal = tanggalPanjang(temu.tanggal, lang);
  const waits = [
    ...(temu.pegawaiPada === null ? [head.nama] : []),
    ...(temu.penilaiPada === null ? [temu.namaPenilai] : []),
  ];
  const mayConfirm = confirm(skp, facts, me.viewer).ok && me.pinjam === null;
  const mayAmend = amend(skp, facts, me.viewer).ok;
  const hidden = () => ({ pertemuan: temu.id, versi: String(temu.versi), perintah: props.command() });
  const tried = props.typed?.pertemuan === temu.id;
  return (
    <SummaryCard
      title={t.temu.judul(tanggal, caraDialog[temu.cara][lang])}
      status={
        waits.length === 0 ? (
          <StatusTag kind="selesai">{t.temu.keduanya}</StatusTag>
        ) : (
          <StatusTag kind={mayConfirm ? "perlu-anda" : "proses"}>
            {t.temu.menunggu(waits.join(", "))}
          </StatusTag>
        )
      }
    >
      <div class="stack-s">
        <p>{temu.tempat}</p>
        <p class="pre">{temu.ringkasan}</p>
        <p class="small muted">
          {[
            t.temu.oleh(temu.pencatat),
            temu.penyiap && t.temu.disiapkan(temu.penyiap),
            temu.pegawaiPada !== null && t.temu.sudah(head.nama, waktu(temu.pegawaiPada, props.zona, lang)),
            temu.penilaiPada !== null &&
              t.temu.sudah(temu.namaPenilai, waktu(temu.penilaiPada, props.zona, lang)),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {mayConfirm && (
          <form method="post" action={`${here}/konfirmasi`} class="stack-s" novalidate>
            <HiddenFields fields={hidden()} />
            <Checkbox
              name="pernyataan"
              id={tried ? "pernyataan" : `pernyataan-${temu.id}`}
              label={t.temu.pernyataan(tanggal)}
              error={tried ? saidOf(props.errors, t.salah)("pernyataan") : undefined}
            />
            <Button compact kind="primary" icon="check">
              {t.temu.konfirmasi}
            </Button>
          </form>
        )}
        {mayAmend && (
          <div class="cluster">
            <LinkButton compact icon="pencil" href={`${here}/pertemuan?ubah=${temu.id}`}>
              {t.temu.ubah}
            </LinkButton>
            {me.pinjam === null && (
              <form method="post" action={`${here}/penghapusan`}>
                <HiddenFields fields={hidden()} />
                <Button compact kind="link" about={tanggal}>
                  {t.temu.hapus}
                </Button>
              </form>
            )}
          </div>
        )}
      </div>
    </SummaryCard>
  );
};
