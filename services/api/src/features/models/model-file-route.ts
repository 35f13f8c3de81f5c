import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { uuid } from "@aiweb/contracts/ids";
import { storedFiles } from "@aiweb/contracts/models/stored-files";
import { findVersion } from "@aiweb/db/queries/model-version/find-version";
import { findRequestSession } from "../../request/request-session.ts";
import type { Services } from "../../trpc/context.ts";

const params = z.object({ "version": uuid, "*": z.string() });

/** GET /files/models/VERSION_ID/NAME: for whoever may read the model. */
export function modelFileRoute(services: Services): FastifyPluginAsync {
  return (server) => {
    server.get("/files/models/:version/*", async (request, reply) => {
      const { version: id, "*": name } = params.parse(request.params);
      const [session, version] = await Promise.all([findRequestSession(services, request), findVersion(services.db, id)]);
      const mayRead = version !== undefined && (version.visibility === "public" || version.owner_id === session?.account.id);
      const file = mayRead ? storedFiles.parse(version.files).find((entry) => entry.name === name) : undefined;
      if (file === undefined) throw new AppError("not-found", "There is no such file, or it is not yours to see.");
      return await reply
        .header("content-type", "application/octet-stream")
        .header("content-length", file.bytes)
        .header("etag", `"${file.sha256}"`)
        .header("content-disposition", `attachment; filename="${name.split("/").at(-1)}"`)
        .send(await services.storage.read(file.key));
    });
    return Promise.resolve();
  };
}
