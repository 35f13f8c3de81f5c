const UNREACHABLE = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"]);
const REFUSED = new Set(["28P01", "28000"]);

/** The database as a person may see it: without its password. */
function describe(url: string): string {
  if (!URL.canParse(url)) return "DATABASE_URL";
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === "" ? "" : `${username}@`}${host}${pathname}`;
}

/** The sentence that says why the database could not be brought up to date, with the way out; null for what no operator could put right. */
export function databaseProblem(error: unknown, url: string): string | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const newer = /previously executed migration (\S+) is missing/.exec(error.message)?.[1];
  if (newer !== undefined) return `The database ${describe(url)} was made by a newer AIWeb (it has ${newer}, which this one does not know). Update AIWeb (git pull), or use others: npm start -- --data-dir D, with a DATABASE_URL of its own if you give one.`;
  if (UNREACHABLE.has(code) || /timeout/i.test(error.message)) return `The database ${describe(url)} does not answer. Start it, or put DATABASE_URL right; without that variable AIWeb brings its own.`;
  if (REFUSED.has(code)) return `The database ${describe(url)} refuses that user or password. Put both right in DATABASE_URL.`;
  if (code === "3D000") return `The database ${describe(url)} does not exist. Create it, or name another in DATABASE_URL.`;
  return null;
}
