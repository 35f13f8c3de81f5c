import { router } from "../../trpc/trpc.ts";
import { changeFiles } from "./change-files.ts";
import { createDataset } from "./create-dataset.ts";
import { decideRejectedRows } from "./decide-rejected-rows.ts";
import { deleteDataset } from "./delete-dataset.ts";
import { getDataset } from "./get-dataset.ts";
import { listDatasets } from "./list-datasets.ts";
import { listPublicDatasets } from "./list-public-datasets.ts";
import { listRejectedRows } from "./list-rejected-rows.ts";
import { listVersions } from "./list-versions.ts";
import { loadSample } from "./load-sample.ts";
import { readCell } from "./read-cell.ts";
import { readRows } from "./read-rows.ts";
import { updateDataset } from "./update-dataset.ts";

export const datasetsRouter = router({
  create: createDataset,
  list: listDatasets,
  listPublic: listPublicDatasets,
  get: getDataset,
  listVersions,
  update: updateDataset,
  changeFiles,
  decideRejectedRows,
  listRejectedRows,
  readRows,
  readCell,
  delete: deleteDataset,
  loadSample,
});
