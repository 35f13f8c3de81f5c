import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import { Bytes, EmptyState, Hash, RelativeTime, Table } from "@aiweb/ui";

/** What a lost run would go on from. */
export function JobCheckpoints({ job }: { job: JobDetail }) {
  return (
    <Table
      caption="Checkpoints, newest first"
      rows={job.checkpoints.toSorted((a, b) => b.step - a.step)}
      rowKey={(checkpoint) => `${checkpoint.attempt}/${checkpoint.step}`}
      empty={<EmptyState title="No checkpoint yet">One is kept every {job.configuration.training.checkpointEvery} steps; a lost run goes on from the last.</EmptyState>}
      columns={[
        { key: "step", header: "Step", cell: (checkpoint) => checkpoint.step },
        { key: "made", header: "Made", cell: (checkpoint) => <RelativeTime at={checkpoint.createdAt} /> },
        { key: "attempt", header: "Attempt", align: "end", cell: (checkpoint) => checkpoint.attempt },
        { key: "bytes", header: "Size", align: "end", cell: (checkpoint) => <Bytes value={checkpoint.bytes} /> },
        { key: "sha256", header: "SHA-256", cell: (checkpoint) => <Hash value={checkpoint.sha256} label="SHA-256" /> },
      ]}
    />
  );
}
