/** What a person needs to know of a failed wrangler call; the whole of it only when nothing better is known. */
export function sentenceOf(failure) {
  const said = String(failure?.message ?? failure);
  if (/CLOUDFLARE_API_TOKEN|not authenticated|wrangler login|Authentication error/i.test(said))
    return "Not signed in to the account: run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN, then try again. Nothing was changed.";
  if (/Couldn't find a D1 DB|database .*not found|00000000-0000/i.test(said))
    return "A database of wrangler.toml does not exist on the account yet: `npm run deploy` creates it. What came before it is migrated.";
  if (/fetch failed|ENOTFOUND|ECONNREFUSED|ETIMEDOUT/i.test(said))
    return "The account cannot be reached from here. Run it again once you are online: it goes on where it stopped.";
  const error = /ERROR\S*\s*(.+)/.exec(said)?.[1];
  return `${error ?? said}\nRun it again after the cause is gone: it goes on where it stopped.`;
}
