/** The Worker imports the URLs of its assets: make them, in case somebody runs one project alone. */
export default async function setup() {
  await import("../../scripts/build-assets.mjs");
}
