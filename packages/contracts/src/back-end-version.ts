/**
 * Version of what the back end's procedures take and give (services/api/contract). Additions raise the minor version,
 * anything else the major one. A remote is built for a range of it, which @aiweb/api-client's package.json names.
 */
export const backEndVersion = "1.0.0";

/** Whether a back end of `version` serves what was built for `range` (`^1.2.0`): the same major, and not an older minor or patch. */
export function servesBackEnd(version: string, range: string): boolean {
  const wanted = /^\^?(\d+)\.(\d+)\.(\d+)$/.exec(range)?.slice(1).map(Number);
  const given = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  if (wanted === undefined || given === undefined || wanted[0] !== given[0]) return false;
  const [, wantedMinor = 0, wantedPatch = 0] = wanted;
  const [, minor = 0, patch = 0] = given;
  return minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch);
}
