import { alurEvaluasi } from "../../src/domain/evaluasi.ts";
import { alurPembukaan } from "../../src/domain/pembukaan.ts";
import { alurPenyesuaian } from "../../src/domain/penyesuaian.ts";
import { alurSkp } from "../../src/domain/skp.ts";

type Alur = Readonly<
  Record<string, { readonly oleh: string; readonly ke: Readonly<Record<string, string>> }>
>;

/** docs/keadaan.md, drawn from the tables the rules themselves ask. */
export const diagram = (): string => `# Keadaan

Dibuat dari aturan oleh \`npm run states\`; jangan disunting. Setiap panah: langkah (pelaku).

## SKP

${mermaid("belum", alurSkp)}

## Penyesuaian SKP

SKP tetap \`ditetapkan\` dan versinya tetap berlaku; diagram ini keadaan rancangan versi berikutnya.

${mermaid("ditetapkan", { ...alurPenyesuaian, ...dariDraf(alurSkp) })}

## Evaluasi

\`decide\` menguatkan atau mengubah; mengubah membuat dokumen D.1.3 yang menggantikan yang lama. \`reseal\` hanya selama
dibuka kembali (di bawah); \`settle\` menunggu selama itu. \`adopt\`: hasil periode lalu yang disepakati pegawai dan
pejabat penilai (hlm. 91); \`release\`: kesepakatan itu ditarik sebelum ditandatangani.

${mermaid("pengisian", alurEvaluasi)}

## Pembukaan kembali

Evaluasi dan dokumennya tetap berlaku; diagram ini keadaan pembukaan di sampingnya.

${mermaid("belum-ada", alurPembukaan)}
`;

/** An adjustment takes the steps of the plan, from its draft on. */
const dariDraf = (alur: Alur): Alur =>
  Object.fromEntries(
    Object.entries(alur).map(([langkah, { oleh, ke }]) => [
      langkah,
      { oleh, ke: Object.fromEntries(Object.entries(ke).filter(([dari]) => dari !== "belum")) },
    ]),
  );

function mermaid(awal: string, alur: Alur): string {
  const panah = Object.entries(alur).flatMap(([langkah, { oleh, ke }]) =>
    Object.entries(ke).map(([dari, menjadi]) => `  ${dari} --> ${menjadi}: ${langkah} (${oleh})`),
  );
  return ["```mermaid", "stateDiagram-v2", `  [*] --> ${awal}`, ...panah, "```"].join("\n");
}
