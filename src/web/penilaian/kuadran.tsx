import { type Predikat, predikat, type Rating, rating } from "../../domain/istilah.ts";
import { predikatDari } from "../../domain/predikat.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import type { PredikatKind } from "../ui/predikat-tag.tsx";
import { Quadrant, type Rating as Side } from "../ui/quadrant.tsx";
import { useLang } from "../words.ts";

type Orang = {
  readonly id: string;
  readonly nama: string;
  readonly hasil: Rating;
  readonly perilaku: Rating;
};
type Props = {
  readonly sekarang?:
    | { readonly hasil: Rating; readonly perilaku: Rating; readonly tanda: string }
    | undefined;
  readonly orang?: readonly Orang[] | undefined;
};

/** The nine cells of hlm. 99 in the reader's language; with people, or with the cell that holds. */
export const Kuadran = ({ sekarang, orang }: Props) => {
  const lang = useLang();
  const t = penilaianWords[lang];
  return (
    <Quadrant
      caption={t.kuadran}
      hasil={t.hasil}
      perilaku={t.perilaku}
      ratings={{
        diatas: rating["di-atas"][lang],
        sesuai: rating.sesuai[lang],
        dibawah: rating["di-bawah"][lang],
      }}
      cell={(y, x) => {
        const [hasil, perilaku] = [dariSisi[y], dariSisi[x]];
        const jadi = predikatDari(hasil, perilaku).predikat;
        const siapa = orang?.filter((o) => o.hasil === hasil && o.perilaku === perilaku) ?? [];
        return {
          predikat: predikatKind(jadi),
          label: predikat[jadi][lang],
          people:
            siapa.length > 0 ? { text: t.orang(siapa.length), names: siapa.map((o) => o.nama) } : undefined,
        };
      }}
      current={
        sekarang && {
          hasil: keSisi[sekarang.hasil],
          perilaku: keSisi[sekarang.perilaku],
          mark: sekarang.tanda,
        }
      }
    />
  );
};

/** The parts know four letters less than the regulation. */
export const predikatKind = (p: Predikat): PredikatKind => (p === "kurang-misconduct" ? "kurang" : p);

const keSisi = { "di-atas": "diatas", sesuai: "sesuai", "di-bawah": "dibawah" } as const satisfies Record<
  Rating,
  Side
>;
const dariSisi = { diatas: "di-atas", sesuai: "sesuai", dibawah: "di-bawah" } as const satisfies Record<
  Side,
  Rating
>;
