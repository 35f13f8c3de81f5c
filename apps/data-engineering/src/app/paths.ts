import { links } from "@aiweb/federation";

/** Where a dataset is made. */
export const newDatasetPath = `${links.datasets()}/new`;
