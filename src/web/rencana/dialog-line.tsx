import type { DialogFakta } from "../../data/agency/dialog.ts";
import type { SkpHead } from "../../data/agency/skp.ts";
import { caraDialog } from "../../domain/dialog.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { dialogWords } from "../../i18n/dialog.ts";
import { Icon } from "../ui/icons.tsx";
import { Notice } from "../ui/notice.tsx";
import { useLang, useWords } from "../words.ts";

type Props = {
  readonly fakta: DialogFakta | undefined;
  readonly head: Pick<SkpHead, "pegawai" | "penilai" | "jalan" | "keadaan">;
  readonly viewer: Viewer;
  /** Address of the plan. */
  readonly here: string;
};

/** Whether they talked, and what waits: "Dialog 12 Januari 2026, tatap muka, dikonfirmasi keduanya". */
export const DialogLine = ({ fakta, head, viewer, here }: Props) => {
  const t = useWords(dialogWords).fakta;
  const lang = useLang();
  if (!fakta || (head.jalan === "belum" && head.keadaan === "belum")) return null;
  const asked =
    viewer.pegawai === head.pegawai
      ? fakta.usulanPenilai
      : viewer.pegawai === head.penilai
        ? fakta.usulanPegawai
        : 0;
  const parts = [
    fakta.tanggal && fakta.cara
      ? t.ada(tanggalPanjang(fakta.tanggal, lang), caraDialog[fakta.cara][lang].toLowerCase())
      : t.belum,
    fakta.setengah > 0 && t.setengah(fakta.setengah),
    asked > 0 && t.usulan(asked),
    fakta.terbuka > 0 && t.terbuka(fakta.terbuka),
  ].filter(Boolean);
  return (
    <p class="small">
      <Icon name="message-square" /> {parts.join(" · ")}. <a href={`${here}/dialog`}>{t.buka}</a>
    </p>
  );
};

/** Beside an approval: a warning, never a block. */
export const DialogMissing = ({ fakta, here }: Pick<Props, "fakta" | "here">) => {
  const t = useWords(dialogWords).fakta;
  return fakta && fakta.tanggal === null ? (
    <Notice kind="warn">
      <p>
        {t.setuju} <a href={`${here}/dialog`}>{t.buka}</a>
      </p>
    </Notice>
  ) : null;
};
