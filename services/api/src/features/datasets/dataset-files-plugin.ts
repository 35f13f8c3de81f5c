import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { uuid } from "@aiweb/contracts/ids";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { findDatasetFile } from "@aiweb/db/queries/dataset/find-dataset-file";
import { findRequestSession } from "../../request/request-session.ts";
import type { Services } from "../../trpc/context.ts";

const parameters = z.object({ file: uuid });

/** A header-safe file name, with the full one beside it for browsers that read it (RFC 6266). */
function attachment(name: string): string {
  return `attachment; filename="${name.replaceAll(/[^\w. -]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)}`;
}

/** Raw dataset files by HTTP, for whoever may read the dataset. Always as a download: their bytes are the owner's, not ours. */
export function datasetFilesPlugin(services: Services): FastifyPluginAsync {
  return async (server) => {
    server.get("/files/datasets/:file/raw", async (request, reply) => {
      const { success, data } = parameters.safeParse(request.params);
      const file = success ? await findDatasetFile(services.db, data.file) : undefined;
      const session = await findRequestSession(services, request);
      if (file === undefined || (file.visibility !== "public" && file.owner_id !== session?.account.id)) throw new AppError("not-found", "There is no such file, or it is not yours to see.");
      const bytes = await services.storage.read(file.raw_key);
      return await reply
        .headers({ "content-type": "application/octet-stream", "content-length": String(file.raw_bytes), "content-disposition": attachment(file.name), "cache-control": "private, no-store", "content-security-policy": "sandbox" })
        .send(bytes);
    });
  };
}
