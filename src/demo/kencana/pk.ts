/** demo.md 5: what the Kantor Wilayah promised for 2026, and its two autonomous offices. */
export const pk = `
U10 | P02 | 2026 | pk | ditetapkan | PK-12/KWL.KR/01/2026 | 2026-01-12
U20 | P36 | 2026 | pk | ditetapkan | PK-03/KK.RA/01/2026 | 2026-01-14
U30 | P52 | 2026 | pk | ditetapkan | PK-05/KK.KP/01/2026 | 2026-01-14`;

/** unit | tahun | kode | sasaran | indikator | target | satuan | lintasan | as the head's plan says it */
export const butirPk = `
U10 | 2026 | PK-1 | Meningkatnya kualitas layanan Kantor Wilayah | Indeks kepuasan masyarakat atas layanan | 88 | dari skala 100 | -/86/-/88 |
U10 | 2026 | PK-2 | Meningkatnya mutu pendidikan madrasah | Persentase madrasah terakreditasi minimal B | 82 | % | 78/79/81/82 |
U10 | 2026 | PK-3 | Meningkatnya tata kelola layanan digital | Persentase layanan yang dapat diselesaikan secara daring | 75 | % | 60/66/71/75 |
U10 | 2026 | PK-4 | Terwujudnya Kantor Wilayah yang akuntabel | Nilai Akuntabilitas Kinerja | 82 | | -/-/-/82 |
U10 | 2026 | PK-5 | Pengelolaan anggaran yang optimal | Nilai IKPA | 95 | | 90/92/94/95 | Nilai Indikator Kinerja Pelaksanaan Anggaran
U20 | 2026 | PK-1 | Masyarakat menerima layanan keagamaan yang mudah dan pasti | Indeks kepuasan masyarakat atas layanan kantor | 86 | dari skala 100 | -/84/-/86 |
U20 | 2026 | PK-2 | Meningkatnya mutu madrasah | Persentase madrasah terakreditasi minimal B | 79 | % | 75/76/78/79 |
U20 | 2026 | PK-3 | Pengelolaan anggaran yang optimal | Nilai IKPA | 93 | | 88/90/92/93 | Nilai Indikator Kinerja Pelaksanaan Anggaran
U30 | 2026 | PK-1 | Masyarakat menerima layanan keagamaan yang mudah dan pasti | Indeks kepuasan masyarakat atas layanan kantor | 88 | dari skala 100 | -/86/-/88 |
U30 | 2026 | PK-2 | Meningkatnya mutu madrasah | Persentase madrasah terakreditasi minimal B | 83 | % | 79/80/82/83 |
U30 | 2026 | PK-3 | Pengelolaan anggaran yang optimal | Nilai IKPA | 94 | | 89/91/93/94 | Nilai Indikator Kinerja Pelaksanaan Anggaran`;
