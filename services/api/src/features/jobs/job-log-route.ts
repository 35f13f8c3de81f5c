import { Readable } from "node:stream";
import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { uuid } from "@aiweb/contracts/ids";
import type { Db } from "@aiweb/db/connect";
import { findJob } from "@aiweb/db/queries/job/find-job";
import { listJobEvents } from "@aiweb/db/queries/job-event/list-job-events";
import { requireAccount } from "../../request/request-session.ts";
import type { Services } from "../../trpc/context.ts";

const params = z.object({ job: uuid });
const PAGE = 2_000;

/** The whole log as text, read page by page as the client takes it. */
async function* logText(db: Db, jobId: string): AsyncGenerator<string> {
  let after = 0;
  while (true) {
    const rows = await listJobEvents(db, jobId, { after, limit: PAGE });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => `${row.at.toISOString()} ${row.attempt} ${row.level.toUpperCase()} ${row.text}\n`).join("");
    after = last.id;
  }
}

/** GET /files/jobs/ID/log */
export function jobLogRoute(services: Services): FastifyPluginAsync {
  return (server) => {
    server.get("/files/jobs/:job/log", async (request, reply) => {
      const account = await requireAccount(services, request);
      const { job: id } = params.parse(request.params);
      const job = await findJob(services.db, id);
      if (job === undefined || job.owner_id !== account.id) throw new AppError("not-found", "There is no such job, or it is not yours to see.");
      return await reply
        .header("content-type", "text/plain; charset=utf-8")
        .header("content-disposition", `attachment; filename="${job.name}-${id.slice(0, 8)}.log"`)
        .send(Readable.from(logText(services.db, id)));
    });
    return Promise.resolve();
  };
}
