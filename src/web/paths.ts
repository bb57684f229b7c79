/** Where to go back to: only a path inside the same agency, never another site (K20). */
export function localPath(path: string, code: string): string {
  const home = `/a/${code}/`;
  const inside =
    path.startsWith(home) && !path.includes("\\") && !path.includes("//") && !path.includes("..");
  return inside ? path : home;
}
