import type { UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import { symbols } from "../../web/ui/feedback-list.tsx";
import { Icon } from "../../web/ui/icons.tsx";

/** "Pimpinan: …", "Pegawai di bawahnya (nama): …": how the form names who spoke; symbols count (hlm. 194). */
export const Kalimat = ({ items }: { readonly items: readonly UmpanBalik[] }) => (
  <>
    {[...items].reverse().map((u) => (
      <p class="pre">
        {siapa(u)}: {u.isi} {u.nada !== "netral" && <Icon name={symbols[u.nada]} />}
      </p>
    ))}
  </>
);

const siapa = ({ pemberi, namaPemberi }: UmpanBalik): string => {
  if (pemberi === "pimpinan") return "Pimpinan";
  if (pemberi === "bawahan") return `Pegawai di bawahnya (${namaPemberi})`;
  return pemberi === "rekan-setingkat"
    ? `Rekan kerja setingkat (${namaPemberi})`
    : `Stakeholder terkait (${namaPemberi})`;
};
