/** The only file that pdfkit may open: the colour profile of PDF/A. Our fonts are given to it as bytes. */
import profile from "pdfkit/js/data/sRGB_IEC61966_2_1.icc";

const readFileSync = (name) => {
  if (name.endsWith("/sRGB_IEC61966_2_1.icc")) return Buffer.from(profile);
  throw new Error(
    `${name} is not part of this bundle (scripts/vendor-parts.mjs): no file but the colour profile is.`,
  );
};

export default { readFileSync };
