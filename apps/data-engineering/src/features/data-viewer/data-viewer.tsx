import { api, parseError } from "@aiweb/api-client";
import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import type { DataGridHandle, FetchRows, RowSort } from "@aiweb/data-grid";
import { links } from "@aiweb/federation";
import { Banner, BarSpacer, Breadcrumbs, Button, CopyIcon, DownloadIcon, ButtonLink, formatNumber, IconButton, NounTile, PanelIcon, Skeleton, Text, VisuallyHidden, Workbench } from "@aiweb/ui";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
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
  const [columnsOpen, setColumnsOpen] = useState(false);
  const [failure, setFailure] = useState<{ message: string; retry: () => void } | null>(null);

  const fetchRows: FetchRows = useCallback(
    async ({ offset, limit, sort: order }, signal) => {
      const { rows, cut } = await api.datasets.readRows.query({ file: file.id, offset, limit, sort: order }, { signal });
      setFailure(null);
      return { rows, cut };
    },
    [file.id],
  );

  const back = links.dataset(dataset.owner.handle, dataset.name);
  return (
    <Workbench
      sideLabel="Columns"
      side={columnsOpen ? <ColumnPanel columns={file.columns} total={total} /> : undefined}
      bar={
        <>
          <NounTile noun="dataset" size="s" />
          <div>
            <Breadcrumbs items={[{ label: dataset.name, href: back }]} />
            <h1 className={styles.title} tabIndex={-1} data-page-heading="">
              {file.name}
            </h1>
          </div>
          <Text size="s" tone="2">
            {total === 1 ? "1 row" : `${formatNumber(total)} rows`}, {file.columns.length === 1 ? "1 column" : `${file.columns.length} columns`}
          </Text>
          <BarSpacer />
          <SortPicker columns={file.columns} sort={sort} onSortChange={setSort} />
          <JumpToRow total={total} onJump={(row) => grid.current?.goToRow(row)} />
          <IconButton icon={CopyIcon} label="Copy the selected cells" onClick={() => void grid.current?.copy()} />
          <ButtonLink href={`/files/datasets/${file.id}/raw`} icon={DownloadIcon}>
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
              <DataGrid ref={grid} columns={file.columns} total={total} fetchRows={fetchRows} sort={sort} onSortChange={setSort} onError={(error, retry) => setFailure({ message: parseError(error).message, retry })} />
            </Suspense>
          </section>
        )}
        <VisuallyHidden>
          <span role="status">{sort === null ? "" : `Sorted by ${sort.column}, ${sort.direction}`}</span>
        </VisuallyHidden>
      </div>
    </Workbench>
  );
}
