import { defineWidget } from "@aiweb/federation";
import { DatasetRows } from "../../features/dataset-catalog/dataset-rows.tsx";

/** For whoever learns from a dataset, or asks about it: its first rows. */
export const createWidget = defineWidget<"marketplace", "dataset-rows">(DatasetRows);
