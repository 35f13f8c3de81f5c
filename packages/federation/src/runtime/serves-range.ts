/** Whether a host API, back end or shared module of `version` serves a remote that asks for `range` (`^1.2.0`): the same major, or minor where that is 0, and nothing older. Source: semver.org, rules 4 and 8. */
export function servesRange(version: string, range: string): boolean {
  const wanted = /^\^?(\d+)\.(\d+)\.(\d+)$/.exec(range);
  const given = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (wanted === null || given === null || wanted[1] !== given[1]) {
    return false;
  }
  const minor = Number(given[2]) - Number(wanted[2]);
  return (minor > 0 && wanted[1] !== "0") || (minor === 0 && Number(given[3]) >= Number(wanted[3]));
}
