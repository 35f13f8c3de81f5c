import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { NoAnswer, type Session } from "./session.ts";
import { waitFor } from "./wait-for.ts";

const chunkBytes = 8 * 1024 * 1024;
const tries = 5;
const resumeLimitMs = 2 * 60_000;

/** Uploads a file by the tus protocol and gives the upload's id; a broken chunk is resumed where the server says. */
export async function uploadFile(session: Session, file: string): Promise<string> {
  const { size } = await stat(file);
  const created = await session.fetch("/uploads", {
    method: "POST",
    headers: { "tus-resumable": "1.0.0", "upload-length": String(size), "upload-metadata": `filename ${Buffer.from(basename(file)).toString("base64")}` },
  });
  const location = created.headers.get("location");
  if (created.status !== 201 || location === null) throw new Error(`The upload was refused: ${await created.text()}`);
  const place = new URL(location, session.url).pathname;
  const handle = await open(file);
  try {
    let offset = 0;
    for (let failures = 0; offset < size; ) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(chunkBytes, size - offset)), 0, undefined, offset);
      const answer = await send(session, place, offset, buffer.subarray(0, bytesRead));
      if (answer?.status === 204) {
        offset = Number(answer.headers.get("upload-offset"));
      } else {
        failures += 1;
        if (failures >= tries) throw new Error(`The upload broke off: ${answer === null ? "no connection" : await answer.text()}`);
        offset = await waitFor("the upload to go on", () => heldBy(session, place), { limitMs: resumeLimitMs });
      }
    }
  } finally {
    await handle.close();
  }
  return place.slice(place.lastIndexOf("/") + 1);
}

async function send(session: Session, place: string, offset: number, body: Uint8Array<ArrayBuffer>): Promise<Response | null> {
  const headers = { "tus-resumable": "1.0.0", "upload-offset": String(offset), "content-type": "application/offset+octet-stream" };
  return await session.fetch(place, { method: "PATCH", headers, body }).catch(() => null);
}

/** How much of the upload the server holds. */
async function heldBy(session: Session, place: string): Promise<number> {
  const answer = await session.fetch(place, { method: "HEAD", headers: { "tus-resumable": "1.0.0" } });
  if (answer.status >= 500) throw new NoAnswer(`The upload broke off: AIWeb answered ${answer.status}.`);
  if (!answer.ok) throw new Error("The upload is gone. Run the demo again.");
  return Number(answer.headers.get("upload-offset"));
}
