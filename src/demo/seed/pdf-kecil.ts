/** One page of Helvetica: the smallest file that every reader opens. */
export function pdfKecil(judul: string, baris: readonly string[]): Uint8Array {
  const aman = (s: string) => s.replace(/[^\x20-\x7e]/g, "-").replace(/([()\\])/g, "\\$1");
  const teks = [
    `BT /F1 16 Tf 56 780 Td (${aman(judul)}) Tj ET`,
    ...baris.flatMap(lipat).map((b, i) => `BT /F1 10 Tf 56 ${750 - i * 16} Td (${aman(b)}) Tj ET`),
  ].join("\n");
  const objek = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
    `<< /Length ${teks.length} >>\nstream\n${teks}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let isi = "%PDF-1.4\n";
  const letak = objek.map((o, i) => {
    const di = isi.length;
    isi += `${i + 1} 0 obj\n${o}\nendobj\n`;
    return `${String(di).padStart(10, "0")} 00000 n \n`;
  });
  const xref = isi.length;
  isi += `xref\n0 ${objek.length + 1}\n0000000000 65535 f \n${letak.join("")}`;
  isi += `trailer\n<< /Size ${objek.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(isi);
}

/** Lines of at most 90 letters. */
function lipat(teks: string): string[] {
  const hasil = [""];
  for (const kata of teks.split(" ")) {
    const akhir = hasil.at(-1) ?? "";
    if (akhir.length + kata.length > 90) hasil.push(kata);
    else hasil[hasil.length - 1] = akhir === "" ? kata : `${akhir} ${kata}`;
  }
  return hasil;
}
