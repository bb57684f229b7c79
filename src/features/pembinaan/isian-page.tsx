import type { IsiBimbingan } from "../../domain/pembinaan.ts";
import { kolomBimbingan } from "../../domain/pembinaan.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Confirm } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Grid } from "../../web/ui/grid.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import type { Loaded } from "./load.ts";

type Props = {
  readonly base: string;
  readonly l: Loaded;
  readonly boleh: { readonly pegawai: boolean; readonly bersama: boolean };
  readonly isi: IsiBimbingan;
  readonly revisi: number;
  readonly errors: FieldErrors;
  readonly refused: string | undefined;
  readonly command: string;
};

/** The parts somebody may write now; what is the other's is not a field here. */
export const IsianPage = ({ base, l, boleh, isi, revisi, errors, refused, command }: Props) => {
  const t = useWords(pembinaanWords);
  const said = saidOf(errors, t.salah);
  const { jenis } = l.b;
  const here = `${base}/pembinaan/${l.head.id}`;
  return (
    <div class="stack">
      <Problems errors={errors} salah={t.salah} also={refused} />
      <PageHead
        overline={`${t.title} · ${l.head.nama}`}
        title={t.isian.judul}
        lead={t.isian.lead}
        focus={refused === undefined && Object.keys(errors).length === 0}
      />
      <Confirm
        action={`${here}/isian`}
        hidden={{ revisi: String(revisi), perintah: command }}
        submit={t.isian.simpan}
        cancel={{ href: here, text: useWords(shellWords).cancel }}
      >
        <div class="stack">
          {boleh.pegawai && (
            <>
              <TextArea
                name="laporan"
                label={t.laporan[jenis]}
                hint={t.laporanJelas[jenis]}
                value={isi.laporan}
                error={said("laporan")}
                rows={6}
              />
              <Rows
                isi={isi}
                id="tujuan"
                judul={t.bagian.tujuan[jenis]}
                kolom={kolomBimbingan[jenis].tujuan}
              />
              {jenis === "coaching" && (
                <>
                  <Rows isi={isi} id="fakta" judul={t.bagian.fakta} kolom={kolomBimbingan.coaching.fakta} />
                  <TextArea
                    name="peluang"
                    label={t.bagian.peluang}
                    value={isi.peluang}
                    error={said("peluang")}
                    rows={4}
                  />
                </>
              )}
            </>
          )}
          {boleh.bersama && jenis === "coaching" && (
            <Rows isi={isi} id="langkah" judul={t.bagian.langkah} kolom={kolomBimbingan.coaching.langkah} />
          )}
        </div>
      </Confirm>
    </div>
  );
};

const Rows = (props: {
  readonly isi: IsiBimbingan;
  readonly id: "tujuan" | "fakta" | "langkah";
  readonly judul: string;
  readonly kolom: readonly string[];
}) => {
  const t = useWords(pembinaanWords);
  const medan: Readonly<Record<string, string>> = t.medan;
  return (
    <section class="stack-s" id={props.id}>
      <h2>{props.judul}</h2>
      <Grid
        id={`tabel-${props.id}`}
        caption={props.judul}
        columns={props.kolom.map((name) => ({
          name,
          head: medan[name] ?? name,
          ...(name === "penyesuaian" && {
            choices: [
              { value: "tidak", label: t.tidak },
              { value: "ya", label: t.ya },
            ],
          }),
        }))}
        rows={props.isi[props.id].map((values) => ({ key: "", values }))}
        spare={2}
        words={{
          number: t.isian.nomor,
          action: t.isian.tindakan,
          add: t.isian.tambah,
          undo: t.isian.urung,
          pasted: t.isian.ditempel,
        }}
      />
    </section>
  );
};
