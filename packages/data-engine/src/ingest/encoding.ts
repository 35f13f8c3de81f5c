import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Refusal } from "./refusal.ts";

export interface Encoding {
  label: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** Bytes of the byte order mark to skip. */
  skip: number;
  note: string | null;
}

const SAMPLE_BYTES = 65_536;

async function head(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** UTF-16 without a mark shows itself by zeros at every second byte of Western text. */
function guessUtf16(sample: Buffer): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.4 && odd < half * 0.05) return "utf-16be";
  return null;
}

/** Counts, over the whole file read as UTF-8, characters beyond ASCII and places that are no UTF-8. */
async function judgeUtf8(path: string): Promise<{ beyondAscii: number; broken: number }> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) strict.decode(chunk, { stream: true });
    strict.decode();
    return { beyondAscii: 0, broken: 0 };
  } catch {
    let beyondAscii = 0;
    let broken = 0;
    const lenient = new TextDecoder("utf-8");
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      for (const run of lenient.decode(chunk, { stream: true }).match(/\P{ASCII}+/gu) ?? []) {
        for (const character of run) {
          if (character === "\ufffd") broken += 1;
          else beyondAscii += 1;
        }
      }
    }
    return { beyondAscii, broken: Math.max(broken, 1) };
  }
}

/** Finds how a text file is encoded. Throws a Refusal for what is no text. */
export async function detectEncoding(path: string): Promise<Encoding> {
  const sample = await head(path);
  if (sample.length === 0) throw new Refusal("The file is empty.");
  if (sample.length >= 4 && (sample.readUInt32LE(0) === 0x0000feff || sample.readUInt32BE(0) === 0x0000feff)) throw new Refusal("The file is in UTF-32. Save it as UTF-8 and add it again.");
  if (sample[0] === 0xff && sample[1] === 0xfe) return { label: "utf-16le", skip: 2, note: "It was in UTF-16 and is kept as UTF-8." };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { label: "utf-16be", skip: 2, note: "It was in UTF-16 and is kept as UTF-8." };
  const mark = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf;
  const utf16 = guessUtf16(sample);
  if (utf16 !== null) return { label: utf16, skip: 0, note: "It was in UTF-16 (without a byte order mark) and is kept as UTF-8." };
  if (sample.includes(0)) throw new Refusal("The file holds binary data, not text.");
  const { beyondAscii, broken } = await judgeUtf8(path);
  const skip = mark ? 3 : 0;
  if (broken === 0) return { label: "utf-8", skip, note: mark ? "A byte order mark at the start was left out." : null };
  // A few bad bytes in a file that is otherwise UTF-8 are broken rows, not another encoding.
  if (mark || beyondAscii > broken * 4) return { label: "utf-8", skip, note: "Most of it is UTF-8; rows with bytes that are not are listed." };
  return { label: "windows-1252", skip: 0, note: "It was not UTF-8 and was read as Windows-1252 (Western European)." };
}

/** The file's text, in pieces. */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
  for await (const chunk of createReadStream(path, { start: encoding.skip, highWaterMark: 1 << 18 })) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
