import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { updateUpload } from "@aiweb/db/queries/upload/update-upload";
import type { UploadRow } from "@aiweb/db/tables/upload.table";
import type { Services } from "../../trpc/context.ts";

type Needed = Pick<Services, "db" | "storage">;

/** An upload that is not used for this long is removed. */
const UPLOAD_HOURS = 24;

export function uploadEnd(): Date {
  return new Date(Date.now() + UPLOAD_HOURS * 60 * 60 * 1000);
}

async function* atMost(bytes: AsyncIterable<Buffer>, limit: number, signal: AbortSignal): AsyncGenerator<Buffer> {
  let count = 0;
  for await (const piece of bytes) {
    signal.throwIfAborted();
    count += piece.length;
    if (count > limit) throw new AppError("too-large", "More bytes came than the upload announced. Start it again.");
    yield piece;
  }
}

/** Takes a complete upload's digest, which makes it usable. */
export async function completeUpload({ db, storage }: Needed, upload: Pick<UploadRow, "id" | "storage_key" | "bytes">): Promise<void> {
  const hash = createHash("sha256");
  if (upload.bytes === 0) await storage.put(upload.storage_key, Readable.from([]));
  else for await (const piece of await storage.read(upload.storage_key)) hash.update(piece);
  await updateUpload(db, upload.id, { sha256: hash.digest("hex"), completed_at: new Date(), expires_at: uploadEnd() });
}

/** Appends what comes at the upload's offset, however much arrives, and returns the new offset. */
export async function receiveChunk(services: Needed, upload: UploadRow, body: AsyncIterable<Buffer>, signal: AbortSignal): Promise<number> {
  const bytes = Readable.from(atMost(body, upload.bytes - upload.upload_offset, signal));
  const offset = await services.storage.append(upload.storage_key, upload.upload_offset, bytes, async (size) => {
    if (size <= upload.bytes) await updateUpload(services.db, upload.id, { upload_offset: size, expires_at: uploadEnd() });
  });
  if (offset === upload.bytes) await completeUpload(services, upload);
  return offset;
}
