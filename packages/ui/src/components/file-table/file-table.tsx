import { Hash } from "../hash/hash.tsx";
import { Link } from "../link/link.tsx";
import { Bytes } from "../numbers/numbers.tsx";
import { Table } from "../table/table.tsx";
import { Text } from "../text/text.tsx";

export type FileTableProps = {
  /** What the files are of; read out, not shown. */
  caption: string;
  files: readonly { name: string; bytes: number; sha256: string }[];
  /** Where a file is downloaded from, by its name. */
  hrefOf: (name: string) => string;
};

/** Files to download, with the digest to check each by. */
export function FileTable({ caption, files, hrefOf }: FileTableProps) {
  return (
    <Table
      caption={caption}
      dense
      rows={files}
      rowKey={(file) => file.name}
      empty={
        <Text size="s" tone="2">
          It keeps no files here.
        </Text>
      }
      columns={[
        {
          key: "name",
          header: "File",
          cell: (file) => (
            <Link href={hrefOf(file.name)} download>
              {file.name}
            </Link>
          ),
        },
        { key: "bytes", header: "Size", align: "end", cell: (file) => <Bytes value={file.bytes} /> },
        { key: "sha256", header: "SHA-256", cell: (file) => <Hash value={file.sha256} label={`SHA-256 of ${file.name}`} /> },
      ]}
    />
  );
}
