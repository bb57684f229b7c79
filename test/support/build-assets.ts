import { script } from "../../scripts/wrangler.mjs";

/** The Worker imports the URLs of its assets: make them, in case somebody runs one project alone. */
export default async function setup() {
  await script("build-assets.mjs");
}
