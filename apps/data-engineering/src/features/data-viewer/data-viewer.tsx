import { api, parseError } from "@aiweb/api-client";
import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import type { DataGridHandle, FetchCell, FetchRows, RowSort } from "@aiweb/data-grid";
import { Banner, Breadcrumbs, Button, CopyIcon, DownloadIcon, ButtonLink, formatNumber, IconButton, NounTile, PanelIcon, Skeleton, Text, VisuallyHidden } from "@aiweb/ui";
import { BarSpacer, Workbench } from "@aiweb/ui/workbench";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { datasetHref } from "../../app/paths.ts";
import { ColumnPanel } from "./column-panel.tsx";
import styles from "./data-viewer.module.css";
import { JumpToRow } from "./jump-to-row.tsx";
import { SortPicker } from "./sort-picker.tsx";

const DataGrid = lazy(async () => ({ default: (await import("@aiweb/data-grid")).DataGrid }));

export type DataViewerProps = { dataset: DatasetDetail; file: DatasetFile; total: number };

/** The workbench of one file: its rows, how they are ordered, and what each column holds. */
export function DataViewer({ dataset, file, total }: DataViewerProps) {
  const grid = useRef<DataGridHandle>(null);
  const [sort, setSort] = useState<RowSort>(null);
  // The order of what was read last: until it is the wanted one, the server is at work on it.
  const [readInOrder, setReadInOrder] = useState<RowSort>(null);
  const sorting = sort !== null && sort !== readInOrder;
  const [columnsOpen, setColumnsOpen] = useState(false);
  const [failure, setFailure] = useState<{ message: string; retry: () => void } | null>(null);

  const fetchRows: FetchRows = useCallback(
    async ({ offset, limit, sort: order }, signal) => {
      const { rows, cut } = await api.datasets.readRows.query({ file: file.id, offset, limit, sort: order }, { signal });
      setFailure(null);
      setReadInOrder(order);
      return { rows, cut };
    },
    [file.id],
  );
  const fetchCell: FetchCell = useCallback(({ row, column, sort: order }, signal) => api.datasets.readCell.query({ file: file.id, row, column, sort: order }, { signal }), [file.id]);

  return (
    <Workbench
      storageKey="aiweb-viewer-side"
      sideLabel="Columns"
      side={columnsOpen ? <ColumnPanel columns={file.columns} total={total} /> : undefined}
      bar={
        <>
          <NounTile noun="dataset" size="s" />
          <div>
            <Breadcrumbs items={[{ label: dataset.name, href: datasetHref(dataset) }]} />
            <h1 className={styles.title} tabIndex={-1} data-page-heading="">
              {file.name}
            </h1>
          </div>
          <Text size="s" tone="2">
            {sorting && failure === null ? "Sorting…" : `${total === 1 ? "1 row" : `${formatNumber(total)} rows`}, ${file.columns.length === 1 ? "1 column" : `${file.columns.length} columns`}`}
          </Text>
          <BarSpacer />
          <SortPicker columns={file.columns} sort={sort} onSortChange={setSort} />
          <JumpToRow total={total} onJump={(row) => grid.current?.goToRow(row)} />
          <IconButton icon={CopyIcon} label="Copy the selected cells" onClick={() => void grid.current?.copy()} />
          <ButtonLink href={`/files/datasets/${file.id}/raw`} icon={DownloadIcon} download>
            Download
          </ButtonLink>
          <Button icon={PanelIcon} aria-pressed={columnsOpen} onClick={() => setColumnsOpen(!columnsOpen)}>
            Columns
          </Button>
        </>
      }
    >
      <div className={styles.work}>
        {failure === null ? null : (
          <Banner
            tone="bad"
            role="alert"
            title="Some rows were not read"
            actions={
              <Button
                size="s"
                onClick={() => {
                  setFailure(null);
                  failure.retry();
                }}
              >
                Retry
              </Button>
            }
          >
            {failure.message}
          </Banner>
        )}
        {total === 0 ? (
          <Text tone="2">This file has columns and no rows.</Text>
        ) : (
          <section className={styles.grid} aria-label={`Rows of ${file.name}`}>
            <Suspense fallback={<Skeleton height={400} />}>
              <DataGrid ref={grid} columns={file.columns} total={total} fetchRows={fetchRows} fetchCell={fetchCell} sort={sort} onSortChange={setSort} onError={(error, retry) => setFailure({ message: parseError(error).message, retry })} />
            </Suspense>
          </section>
        )}
        <VisuallyHidden>
          <span role="status">{sort === null ? "" : `${sorting ? "Sorting" : "Sorted"} by ${sort.column}, ${sort.direction}`}</span>
        </VisuallyHidden>
      </div>
    </Workbench>
  );
}
