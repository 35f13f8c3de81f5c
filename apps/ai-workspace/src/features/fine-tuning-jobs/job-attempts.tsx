import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import { Duration, EmptyState, RelativeTime, StateDot, Table, Text } from "@aiweb/ui";

type Attempt = JobDetail["attempts"][number];

const words: Record<Attempt["state"], { word: string; tone: "good" | "warn" | "bad" | "neutral" }> = {
  submitting: { word: "On its way to Ray", tone: "neutral" },
  running: { word: "Under way", tone: "warn" },
  succeeded: { word: "Succeeded", tone: "good" },
  failed: { word: "Failed", tone: "bad" },
  lost: { word: "Lost", tone: "bad" },
  cancelled: { word: "Cancelled", tone: "neutral" },
};

/** Every try of the job: where it ran, from where it went on, and how it ended. */
export function JobAttempts({ job }: { job: JobDetail }) {
  return (
    <Table
      caption="Attempts, newest first"
      rows={job.attempts}
      rowKey={(attempt) => attempt.id}
      empty={<EmptyState title="No attempt yet">The first one begins as soon as the job worker takes the job.</EmptyState>}
      columns={[
        { key: "number", header: "Attempt", cell: (attempt) => attempt.number },
        { key: "state", header: "State", cell: (attempt) => <StateDot tone={words[attempt.state].tone}>{words[attempt.state].word}</StateDot> },
        { key: "reason", header: "Why it ended", cell: (attempt) => (attempt.reason === null ? <Text tone="3">–</Text> : attempt.reason) },
        { key: "from", header: "From step", align: "end", cell: (attempt) => attempt.resumedFromStep ?? 0 },
        { key: "node", header: "Node", cell: (attempt) => attempt.node ?? "not placed" },
        { key: "started", header: "Started", align: "end", cell: (attempt) => <RelativeTime at={attempt.startedAt} /> },
        { key: "took", header: "Took", align: "end", cell: (attempt) => (attempt.endedAt === null ? "–" : <Duration seconds={(Date.parse(attempt.endedAt) - Date.parse(attempt.startedAt)) / 1000} />) },
      ]}
    />
  );
}
