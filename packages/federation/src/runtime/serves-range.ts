/** Whether a host API or back end of `version` serves a remote that asks for `range` (`^1.2.0`): the same major, and not an older minor or patch. */
export function servesRange(version: string, range: string): boolean {
  const wanted = /^\^?(\d+)\.(\d+)\.(\d+)$/.exec(range);
  const given = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (wanted === null || given === null || wanted[1] !== given[1]) {
    return false;
  }
  const minor = Number(given[2]) - Number(wanted[2]);
  return minor > 0 || (minor === 0 && Number(given[3]) >= Number(wanted[3]));
}
