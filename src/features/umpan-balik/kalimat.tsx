import type { UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import { awalanPemberi } from "../../domain/umpan-balik.ts";
import { symbols } from "../../web/ui/feedback-list.tsx";
import { Icon } from "../../web/ui/icons.tsx";

/** "Pimpinan: …", "Pegawai di bawahnya (nama): …": how the form names who spoke; symbols count (hlm. 194). */
export const Kalimat = ({ items }: { readonly items: readonly UmpanBalik[] }) => (
  <>
    {[...items].reverse().map((u) => (
      <p class="pre">
        {awalanPemberi(u)}: {u.rhk === "" && u.tentang ? `(${u.tentang}) ` : ""}
        {u.isi} {u.nada !== "netral" && <Icon name={symbols[u.nada]} />}
      </p>
    ))}
  </>
);
