import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { Ditanya, Salah } from "./baca-formulir.ts";
import { JawabanFields } from "./bagian.tsx";
import type { PermintaanRow } from "./permintaan-data.ts";

type Terbuka = {
  readonly keadaan: "terbuka";
  readonly here: string;
  readonly p: PermintaanRow;
  readonly instansi: string;
  readonly sampai: string;
  readonly ditanya: readonly Ditanya[];
  readonly typed: Typed;
  readonly errors: Salah;
};
type Props = Terbuka | { readonly keadaan: "terima" | "habis" | "pelan" };

/** Public: who asks, what is asked, one answer. Nothing else of the agency. */
export const LuarPage = (props: Props) => {
  const t = umpanMintaWords[useLang()];
  if (props.keadaan === "terbuka") return <Formulir {...props} />;
  const words = {
    terima: [t.luarTerima, t.luarTerimaIsi],
    habis: [t.luarHabis, t.luarHabisIsi],
    pelan: [t.luarJudul, t.luarPelan],
  }[props.keadaan];
  return (
    <div class="narrow stack">
      <PageHead title={words[0]} />
      <Notice kind={props.keadaan === "terima" ? "success" : "warn"}>{words[1]}</Notice>
    </div>
  );
};

const Formulir = ({ p, instansi, sampai, ditanya, typed, errors, here }: Terbuka) => {
  const t = umpanMintaWords[useLang()];
  const wrong = Object.keys(errors).length > 0;
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} />
      <PageHead
        title={t.luarJudul}
        lead={t.luarDari(p.namaPeminta, p.jabatanPeminta ?? "–", instansi)}
        focus={!wrong}
      />
      <div class="card">
        <p class="pre">{p.pertanyaan}</p>
      </div>
      <p class="muted">
        {t.luarNama(p.namaKepada)} {t.luarSampai(sampai)}
      </p>
      <form method="post" action={here} class="stack" novalidate>
        <JawabanFields ditanya={ditanya} typed={typed} said={saidOf(errors, t.salah)} />
        <TextField
          name="jabatan"
          label={t.luarJabatan}
          optional={t.opsional}
          value={typed.jabatan}
          maxlength={200}
          autocomplete="organization-title"
        />
        <div hidden>
          <input name="situs" tabindex={-1} autocomplete="off" />
        </div>
        <div class="actions">
          <Button kind="primary" icon="send">
            {t.jawabKirim}
          </Button>
        </div>
      </form>
    </div>
  );
};
