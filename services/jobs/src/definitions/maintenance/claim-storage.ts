import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { findInstallationId } from "@aiweb/db/queries/installation/find-installation-id";
import type { JobsContext } from "../../context.ts";

/** Beside the files: the id of the database that knows them. */
const KEY = "installation";

/**
 * Whether the stored files are this database's; files that nobody claimed yet become so. With another DATABASE_URL on the
 * same data directory they are not: whoever removes what its database does not know would remove everything.
 */
export async function claimStorage({ db, storage }: Pick<JobsContext, "db" | "storage">): Promise<boolean> {
  const id = await findInstallationId(db);
  if ((await storage.size(KEY)) === null) await storage.put(KEY, Readable.from([Buffer.from(id)]));
  return (await text(await storage.read(KEY))) === id;
}
