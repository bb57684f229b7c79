/** 2026 is fixed; of 2027 there is a draft, and one of its promises stands in nobody's plan yet. */
export const pk = `
D1 | M01 | 2026 | pk | ditetapkan | 523/PK-DKP/2026 | 2026-01-09
D1 | M01 | 2027 | pk | konsep | | -`;

/** As kencana/pk.ts. */
export const butirPk = `
D1 | 2026 | PK-1 | Meningkatnya kesejahteraan nelayan dan pembudidaya | Nilai tukar nelayan | 108 | | -/106/-/108 |
D1 | 2026 | PK-2 | Meningkatnya produksi perikanan yang lestari | Produksi perikanan tangkap dan budidaya | 18.500 | ton | 4.200/9.000/13.800/18.500 |
D1 | 2026 | PK-3 | Terwujudnya dinas yang akuntabel | Nilai hasil evaluasi akuntabilitas kinerja | 74 | | -/-/-/74 |
D1 | 2026 | PK-4 | Terwujudnya dinas yang akuntabel | Persentase serapan anggaran sesuai rencana kas | 95 | % | 20/45/70/95 |
D1 | 2027 | PK-1 | Meningkatnya kesejahteraan nelayan dan pembudidaya | Nilai tukar nelayan | 110 | | -/108/-/110 |
D1 | 2027 | PK-2 | Meningkatnya produksi perikanan yang lestari | Produksi perikanan tangkap dan budidaya | 18.500 | ton | 4.200/9.000/13.800/18.500 |
D1 | 2027 | PK-3 | Meningkatnya produksi perikanan yang lestari | Persentase kawasan konservasi laut yang dikelola efektif | 60 | % | -/50/-/60 |
D1 | 2027 | PK-4 | Terwujudnya dinas yang akuntabel | Nilai hasil evaluasi akuntabilitas kinerja | 74 | | -/-/-/74 |
D1 | 2027 | PK-5 | Terwujudnya dinas yang akuntabel | Persentase serapan anggaran sesuai rencana kas | 95 | % | 20/45/70/95 |`;
