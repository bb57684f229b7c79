/** wrangler's rule "Data": the bytes of the font. */
declare module "*.ttf" {
  const bytes: ArrayBuffer;
  export default bytes;
}
