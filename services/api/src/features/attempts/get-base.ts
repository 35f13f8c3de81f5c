import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { sha256 } from "@aiweb/contracts/ids";
import type { Services } from "../../trpc/context.ts";

const manifest = z.object({ digest: sha256, files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256 })) });
const params = z.object({ "*": z.string() });

function folderOf({ config }: Pick<Services, "config">, digest: string): string {
  if (config.AIWEB_MODEL_CACHE === undefined) throw new AppError("unavailable", "This AIWeb keeps no base models: AIWEB_MODEL_CACHE is not set.");
  return join(config.AIWEB_MODEL_CACHE, digest);
}

/** The files of a base model that is kept on this machine. */
export async function getBaseManifest(services: Pick<Services, "config">, digest: string): Promise<z.infer<typeof manifest>> {
  try {
    return manifest.parse(JSON.parse(await readFile(join(folderOf(services, digest), "aiweb-manifest.json"), "utf8")));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("not-found", "The base model's files are not on this machine any more.", { cause });
  }
}

/** One of them. Only what the manifest lists is given out, so no path leaves the folder. */
export async function getBaseFile(services: Pick<Services, "config">, asked: { digest: string; request: FastifyRequest; reply: FastifyReply }): Promise<FastifyReply> {
  const path = params.parse(asked.request.params)["*"];
  const { files } = await getBaseManifest(services, asked.digest);
  const file = files.find((entry) => entry.path === path);
  if (file === undefined) throw new AppError("not-found", "The base model has no such file.");
  return asked.reply
    .header("content-type", "application/octet-stream")
    .header("content-length", file.bytes)
    .send(createReadStream(join(folderOf(services, asked.digest), file.path)));
}
