import type { SkpContent } from "../../data/agency/skp.ts";
import { kunci } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { EKSPEKTASI } from "./sheet-kata.ts";

/** Seven values, three fixed lines each, and what the leader expects besides (forms.md 0.2). */
export const PerilakuTable = (props: {
  readonly bintang: string;
  readonly ekspektasi: SkpContent["perilaku"];
}) => (
  <table class="formulir">
    <thead>
      <tr class="kelompok">
        <th colspan={3}>PERILAKU KERJA{props.bintang}</th>
      </tr>
    </thead>
    {kunci(perilaku).map((n, at) => (
      <tbody class="utuh">
        <tr>
          <td class="no" rowspan={2}>
            {at + 1}
          </td>
          <td colspan={2}>{perilaku[n].id}</td>
        </tr>
        <tr>
          <td>
            <ul>
              {perilaku[n].panduan.map((baris) => (
                <li>{baris}</li>
              ))}
            </ul>
          </td>
          <td class="separuh">
            {EKSPEKTASI}
            {props.ekspektasi[n] && (
              <>
                <br />
                <span class="pre">{props.ekspektasi[n]}</span>
              </>
            )}
          </td>
        </tr>
      </tbody>
    ))}
  </table>
);
