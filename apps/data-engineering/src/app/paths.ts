import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links } from "@aiweb/federation";

/** Where a dataset is made. */
export const newDatasetPath = `${links.datasets()}/new`;

/** A dataset's page, in the version that is shown. */
export function datasetHref({ owner, name, shown, version }: Pick<DatasetDetail, "owner" | "name" | "shown" | "version">): string {
  const path = links.dataset(owner.handle, name);
  return shown === null || shown.number === version ? path : `${path}?version=${shown.number}`;
}
