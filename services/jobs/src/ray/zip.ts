import { crc32 } from "node:zlib";

/** 1980-01-01 00:00, the first instant that a zip can tell: the same files make the same bytes on any day. */
const DOS_DATE = 0x21;
const REGULAR_FILE = 0o100644;

function header(signature: number, size: number, name: Buffer, bytes: Buffer, versionOffset: number): Buffer {
  const head = Buffer.alloc(size);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, versionOffset); // version needed
  head.writeUInt16LE(0x0800, versionOffset + 2); // names are UTF-8
  head.writeUInt16LE(0, versionOffset + 4); // stored, not deflated
  head.writeUInt16LE(0, versionOffset + 6);
  head.writeUInt16LE(DOS_DATE, versionOffset + 8);
  head.writeUInt32LE(crc32(bytes), versionOffset + 10);
  head.writeUInt32LE(bytes.length, versionOffset + 14);
  head.writeUInt32LE(bytes.length, versionOffset + 18);
  head.writeUInt16LE(name.length, versionOffset + 22);
  return head;
}

/** A zip of small files, uncompressed; equal files in equal order give equal bytes. */
export function zip(files: { path: string; bytes: Buffer }[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = Buffer.from(path, "utf8");
    local.push(header(0x04034b50, 30, name, bytes, 4), name, bytes);
    const entry = header(0x02014b50, 46, name, bytes, 6);
    entry.writeUInt16LE((3 << 8) | 20, 4); // made on Unix, so that the mode counts
    entry.writeUInt32LE(REGULAR_FILE * 0x10000, 38);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, name);
    offset += 30 + name.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
