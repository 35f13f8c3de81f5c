import type { Db } from "../../connect.ts";
import type { NewJobDataset } from "../../tables/job-dataset.table.ts";

/** Which dataset versions a job learns from; lineage reads it. */
export async function insertJobDatasets(tx: Db, datasets: NewJobDataset[]): Promise<void> {
  await tx.insertInto("job_dataset").values(datasets).execute();
}
