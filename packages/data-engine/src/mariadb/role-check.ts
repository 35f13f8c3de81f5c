import type { Connection } from "mariadb";
import { z } from "zod";

/** What a role that only reads may have. */
const READING = new Set(["SELECT", "USAGE", "SHOW VIEW", "SHOW DATABASES", "PROCESS", "SHOW CREATE ROUTINE", "SLAVE MONITOR", "BINLOG MONITOR"]);

const grants = z.array(z.array(z.string()).min(1));

/** Why the role may do more than read, as a clause; null where it may not. */
export async function whyItMayWrite(connection: Connection): Promise<string | null> {
  for (const [grant = ""] of grants.parse(await connection.query("show grants"))) {
    // what a role that is granted may do stands in lines of its own
    const [, privileges, where] = /^GRANT (.+?) ON (.+?) TO /.exec(grant) ?? [];
    if (privileges === undefined) continue;
    // columns that a privilege is narrowed to stand in parentheses
    const more = privileges.replaceAll(/\([^)]*\)/g, "").split(",").map((privilege) => privilege.trim()).find((privilege) => !READING.has(privilege));
    if (more !== undefined) return `it has ${more} on ${where ?? "something"}`;
    if (/ WITH GRANT OPTION/.test(grant)) return `it may grant what it has on ${where ?? "something"}`;
  }
  return null;
}
