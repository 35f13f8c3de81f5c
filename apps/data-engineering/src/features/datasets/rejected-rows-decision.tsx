import { useMutation } from "@tanstack/react-query";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { Banner, Button, formatNumber, Stack } from "@aiweb/ui";

/** Whether the file can be used without the rows that did not fit: its owner was not asked yet, or said stop. */
function canLeaveOut({ state, rejected, rows }: DatasetFile): boolean {
  return rejected.count > 0 && (state === "needs-decision" || (state === "failed" && rows !== null));
}

/** The owner's choice about rows that did not fit; each file lists its own. Nothing where there is nothing to choose. */
export function RejectedRowsDecision({ dataset }: { dataset: DatasetDetail }) {
  const files = dataset.fileList.filter(canLeaveOut);
  const waiting = files.some((file) => file.state === "needs-decision");
  const count = files.reduce((sum, file) => sum + file.rejected.count, 0);
  const decide = useMutation(trpc.datasets.decideRejectedRows.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.datasets.pathFilter()) }));
  const choose = (decision: "leave-out" | "stop") => decide.mutate({ dataset: dataset.id, version: dataset.shown?.number ?? 1, decision });
  if (files.length === 0) return null;
  return (
    <Banner
      tone="warn"
      title={count === 1 ? "1 row does not fit" : `${formatNumber(count)} rows do not fit`}
      actions={
        <>
          <Button size="s" variant="primary" busy={decide.isPending && decide.variables.decision === "leave-out"} onClick={() => choose("leave-out")}>
            {count === 1 ? "Leave it out" : "Leave them out"}
          </Button>
          {waiting ? (
            <Button size="s" busy={decide.isPending && decide.variables.decision === "stop"} onClick={() => choose("stop")}>
              Stop here
            </Button>
          ) : null}
        </>
      }
    >
      <Stack gap={3}>
        <span>
          {waiting
            ? "What does not fit is listed below, with its line and why. Leave it out to use the other rows, or stop and mend the file. Nothing is left out before you choose."
            : "You stopped here. You can still use the other rows without them, or replace the file with a mended one."}
        </span>
        {decide.error === null ? null : <span role="alert">{parseError(decide.error).message}</span>}
      </Stack>
    </Banner>
  );
}
