import { fault, type Schema } from "./schema-fits.ts";

/** What one procedure takes and gives. */
export interface ProcedureContract {
  kind: string;
  rights: string;
  input: Schema[];
  /** Null for a stream, whose items no schema says. */
  output: Schema | null;
}

/** The back end's contract: every procedure by its path. */
export interface Contract {
  version: string;
  procedures: Record<string, ProcedureContract>;
}

/** From the fewest who may to the most: rights that move to the left shut somebody out. */
function isNarrowed(before: string, after: string): boolean {
  if (before === after || after === "public") return false;
  return !(after === "signed-in" && before !== "public");
}

/** What of a procedure a remote that was built for `before` would miss in `after`. */
function procedureFaults(path: string, before: ProcedureContract, after: ProcedureContract): string[] {
  if (before.kind !== after.kind) return [`${path}: it was a ${before.kind} and is a ${after.kind}`];
  const rights = isNarrowed(before.rights, after.rights) ? [`${path}: its rights were ${before.rights} and are ${after.rights}`] : [];
  const inputs = after.input.flatMap((schema, index) => {
    // what was sent until now must still be taken
    const found = fault(before.input[index] ?? { type: "object", properties: {} }, schema, "input");
    return found === null ? [] : [`${path}: ${found.at}: ${found.why}`];
  });
  const given = before.output === null || after.output === null ? null : fault(after.output, before.output, "output");
  return [...rights, ...inputs, ...(given === null ? [] : [`${path}: ${given.at}: ${given.why}`])];
}

/** What remotes that were built for `before` would miss in `after`, a line each. A new value of an output is one: a remote may have words for those that there were. */
export function breakingChanges(before: Contract, after: Contract): string[] {
  return Object.entries(before.procedures).flatMap(([path, procedure]) => {
    const now = after.procedures[path];
    return now === undefined ? [`${path}: it is gone`] : procedureFaults(path, procedure, now);
  });
}

const partsOf = (version: string): number[] => version.split(".").map(Number);

/** Why the contract may not change like this; null where it may. */
export function judgeContract(before: Contract, after: Contract): string | null {
  const [[major = 0, minor = 0], [nextMajor = 0, nextMinor = 0]] = [partsOf(before.version), partsOf(after.version)];
  if (nextMajor > major || JSON.stringify(before.procedures) === JSON.stringify(after.procedures)) return null;
  const broken = breakingChanges(before, after);
  const where = "backEndVersion in packages/contracts/src/back-end-version.ts, backEnd in packages/api-client/package.json";
  if (broken.length > 0) return `Remotes that were built for ${before.version} of the back end would miss:\n\n${broken.join("\n")}\n\nAdd beside it, or raise the major version (${where}).`;
  if (nextMajor === major && nextMinor > minor) return null;
  return `The back end's contract is another than ${before.version}. Raise its minor version (${where}), then: npm run contract-report`;
}
