import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links } from "@aiweb/federation";
import { Disclosure, FileIcon, formatBytes, formatCount, formatNumber, IconButton, MoreIcon, ResourceRow, StateDot, Text } from "@aiweb/ui";
import { lazy, Suspense, useState } from "react";
import { datasetStateWords, formatWords, rowWords } from "../../app/dataset-words.ts";
import { RejectedRows } from "./rejected-rows.tsx";

const FileMenu = lazy(async () => ({ default: (await import("./file-menu.tsx")).FileMenu }));

function facts(file: DatasetFile): string {
  return [
    formatWords[file.format] ?? file.format,
    formatBytes(file.rawBytes),
    ...(file.rows === null ? [] : [rowWords(file.rows), file.columns.length === 1 ? "1 column" : `${formatCount(file.columns.length)} columns`]),
  ].join(" · ");
}

/** The rows that did not fit, and what became of them. */
function leftOver({ rejected: { count }, state }: DatasetFile): string {
  const rows = count === 1 ? "1 row" : `${formatNumber(count)} rows`;
  return state === "ready" ? `${rows} left out` : `${rows} did not fit`;
}

export type FileRowProps = { dataset: Pick<DatasetDetail, "id" | "owner" | "name">; file: DatasetFile; changeable: boolean };

/** One file: what is in it, how it was read, and what its owner can do with it. */
export function FileRow({ dataset, file, changeable }: FileRowProps) {
  const href = links.datasetFile(dataset.owner.handle, dataset.name, file.id);
  const { word, tone } = datasetStateWords[file.state];
  return (
    <ResourceRow
      noun="dataset"
      icon={FileIcon}
      name={file.name}
      {...(file.rows === null ? {} : { href })}
      note={
        <>
          {facts(file)}
          {file.error === null ? null : (
            <Text as="div" size="s" tone="bad">
              {file.error}
            </Text>
          )}
          {file.rejected.count === 0 ? null : (
            <Disclosure summary={leftOver(file)} open={file.state === "needs-decision"}>
              <RejectedRows file={file} />
            </Disclosure>
          )}
          {file.notes.length === 0 ? null : (
            <Disclosure summary={file.notes.length === 1 ? "1 note on how it was read" : `${file.notes.length} notes on how it was read`}>
              <ul>
                {file.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </Disclosure>
          )}
        </>
      }
    >
      {file.state === "ready" ? null : <StateDot tone={tone}>{word}</StateDot>}
      <MenuWhenReady dataset={dataset.id} file={file} changeable={changeable} />
    </ResourceRow>
  );
}

/** The menu's code comes after the page; until then its button stands there, and the menu opens when it has come. */
function MenuWhenReady(props: { dataset: string; file: DatasetFile; changeable: boolean }) {
  const [asked, setAsked] = useState(false);
  return (
    <Suspense fallback={<IconButton icon={MoreIcon} label={`More for ${props.file.name}`} size="s" aria-haspopup="menu" onClick={() => setAsked(true)} />}>
      <FileMenu {...props} asked={asked} />
    </Suspense>
  );
}
