import { type Perilaku, perilaku } from "../../domain/perilaku.ts";
import { Kalimat } from "./kalimat.tsx";
import type { Rekaman } from "./rekaman-page.tsx";

/** Seven values with their fixed lines, what the leader expects, and what was said (forms.md 0.2). */
export const RekamanPerilaku = ({ content, items }: Rekaman) => (
  <table class="formulir">
    <thead>
      <tr class="kelompok">
        <th colspan={3}>PERILAKU KERJA</th>
        <th>UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG</th>
      </tr>
    </thead>
    {(Object.keys(perilaku) as Perilaku[]).map((nilai, at) => (
      <tbody class="utuh">
        <tr>
          <td class="no" rowspan={2}>
            {at + 1}
          </td>
          <td colspan={3}>{perilaku[nilai].id}</td>
        </tr>
        <tr>
          <td>
            <ul>
              {perilaku[nilai].panduan.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </td>
          <td>
            Ekspektasi Khusus Pimpinan:
            <br />
            <span class="pre">{content.perilaku[nilai] ?? ""}</span>
          </td>
          <td>
            <Kalimat items={items.filter((u) => u.nilai === nilai)} />
          </td>
        </tr>
      </tbody>
    ))}
  </table>
);
