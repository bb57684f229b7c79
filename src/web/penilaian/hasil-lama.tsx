import { evaluasiDari } from "../../data/agency/evaluasi.ts";
import { jawabHasilLama, tarikHasilLama, usulkanHasilLama } from "../../domain/hasil-lama.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { salahSisi, siapaMenilaiWords } from "../../i18n/siapa-menilai.ts";
import { saidOf } from "../problems.tsx";
import { Button } from "../ui/button.tsx";
import { HiddenFields } from "../ui/confirm.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { SummaryCard } from "../ui/summary-list.tsx";
import { useLang } from "../words.ts";
import type { SisiProps } from "./sisi.tsx";

/** hlm. 91 A.13.a, to the two who may agree: propose, answer, take back. Others read what was agreed. */
export const HasilLamaSisi = (props: SisiProps) => {
  const { sisi, e, viewer, today, zona } = props;
  const lang = useLang();
  const t = siapaMenilaiWords[lang].sepakat;
  const { calon, usulan } = sisi.sepakat;
  const { pegawai, penilai, atasan, keadaan, jendela } = evaluasiDari(e, today, zona);
  const h = { pegawai, penilai, atasan, keadaan, jendela, tersedia: calon !== null, usulan };
  const boleh = {
    usul: usulkanHasilLama(h, viewer, today).ok,
    jawab: jawabHasilLama(h, viewer, today).ok,
    tarik: tarikHasilLama(h, viewer, today).ok,
  };
  if (!usulan && !boleh.usul) return null;
  return (
    <SummaryCard title={t.judul} level={2}>
      {calon && boleh.usul && <p>{t.lead(namaPeriode(calon, lang), calon.unit ?? "—")}</p>}
      {usulan && <Keadaan {...props} usulan={usulan} />}
      {boleh.usul && calon && (
        <form method="post" action={alamat(props, "")} class="stack-s" novalidate>
          <HiddenFields fields={hidden(props)} />
          <TextArea
            name="pertimbangan"
            label={t.alasan}
            rows={2}
            value={props.ketik?.typed.pertimbangan ?? ""}
            error={saidOf(props.ketik?.errors, salahSisi[lang])("pertimbangan")}
          />
          <p>
            <a href={`${props.base}/evaluasi/${calon.id}`}>{t.lihat}</a>
          </p>
          <Button>{t.usulkan}</Button>
        </form>
      )}
      {boleh.jawab && (
        <form method="post" action={alamat(props, "/jawaban")}>
          <HiddenFields fields={hidden(props)} />
          <div class="actions">
            <Button kind="primary" name="jawab" value="setuju">
              {t.setuju}
            </Button>
            <Button name="jawab" value="tolak">
              {t.tolak}
            </Button>
          </div>
        </form>
      )}
      {boleh.tarik && (
        <form method="post" action={alamat(props, "/penarikan")}>
          <HiddenFields fields={hidden(props)} />
          <Button>{t.tarik}</Button>
        </form>
      )}
    </SummaryCard>
  );
};

const Keadaan = ({
  usulan,
  e,
  viewer,
}: SisiProps & { readonly usulan: NonNullable<SisiProps["sisi"]["sepakat"]["usulan"]> }) => {
  const lang = useLang();
  const t = siapaMenilaiWords[lang].sepakat;
  const [periode, unit] = [namaPeriode(usulan, lang), usulan.unit ?? "—"];
  const lain = usulan.oleh === e.pegawai ? e.namaPenilai : e.nama;
  return (
    <>
      {usulan.keadaan === "diusulkan" && (
        <p>
          {t.diusulkan(usulan.nama, periode)}{" "}
          {[e.pegawai, e.penilai].includes(viewer.pegawai) && usulan.oleh !== viewer.pegawai
            ? ""
            : t.menunggu(lain ?? "—")}
        </p>
      )}
      {usulan.keadaan === "disepakati" && (
        <p>{(e.ditandatanganiPada === null ? t.disepakati : t.disepakatiSelesai)(periode, unit)}</p>
      )}
      {usulan.keadaan === "ditolak" && <p>{t.ditolak(usulan.penjawab ?? "—")}</p>}
      {usulan.keadaan === "ditarik" && <p>{t.ditarik}</p>}
      {usulan.alasan && <p class="pre muted">{usulan.alasan}</p>}
    </>
  );
};

/** hlm. 100, 103: of who is on study assignment, recorded by the penilai before he rates. */
export const StudiSisi = (props: SisiProps) => {
  const { sisi, e, viewer, base, ketik } = props;
  const lang = useLang();
  const t = siapaMenilaiWords[lang].studi;
  const { belajar, putus } = sisi.studi;
  const boleh = viewer.pegawai === e.penilai && viewer.pegawai !== e.pegawai && e.keadaan === "pengisian";
  if (!putus && !(belajar && boleh)) return null;
  const salah = saidOf(ketik?.errors, salahSisi[lang]);
  return (
    <SummaryCard title={t.judul} level={2}>
      {putus ? (
        <Notice>
          <p>{t.tercatat(putus.surat, tanggalPanjang(putus.tanggal, lang))}</p>
        </Notice>
      ) : (
        <p>{t.lead}</p>
      )}
      {boleh && putus && (
        <form method="post" action={`${base}/evaluasi/${e.id}/putus-studi/penghapusan`}>
          <HiddenFields fields={hidden(props)} />
          <Button>{t.hapus}</Button>
        </form>
      )}
      {boleh && !putus && (
        <form method="post" action={`${base}/evaluasi/${e.id}/putus-studi`} class="stack-s" novalidate>
          <HiddenFields fields={hidden(props)} />
          <TextField name="surat" label={t.surat} value={ketik?.typed.surat ?? ""} error={salah("surat")} />
          <TextField
            name="tanggal"
            type="date"
            label={t.tanggal}
            value={ketik?.typed.tanggal ?? ""}
            error={salah("tanggal")}
          />
          <Button>{t.catat}</Button>
        </form>
      )}
    </SummaryCard>
  );
};

const alamat = ({ base, e }: SisiProps, akhir: string) => `${base}/evaluasi/${e.id}/hasil-lama${akhir}`;
const hidden = ({ e, perintah }: SisiProps) => ({ versi: String(e.versi), perintah });
