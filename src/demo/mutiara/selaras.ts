/** 2027: M03 and M09 began before the head of the agency was agreed, M06 writes ahead of her own head of division. */
export const selarasMutiara = `
M09 | 2027 | 1 | lama | Nelayan dan pembudidaya makin sejahtera. Indikator Kinerja Individu: Nilai tukar nelayan
M09 | 2027 | 3 | usulan | Produksi perikanan budidaya tumbuh tanpa merusak terumbu
M06 | 2027 | 1 | usulan | Nelayan kecil melaut dengan alat dan perlindungan yang layak
M06 | 2027 | 2 | lama | Penangkapan yang merusak berkurang di perairan gugus pulau`;
