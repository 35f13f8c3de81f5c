import { datasetRef } from "../ids.ts";
import { pageInput, pageOf } from "../page.ts";
import { datasetVersion } from "./dataset.ts";

export const listDatasetVersionsInput = pageInput.extend({ dataset: datasetRef });
export const listDatasetVersionsOutput = pageOf(datasetVersion);
