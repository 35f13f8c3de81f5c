import { useMutation } from "@tanstack/react-query";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { Banner, Button, Disclosure, formatNumber, Stack } from "@aiweb/ui";
import { RejectedRows } from "./rejected-rows.tsx";

/** Rows that did not fit: all of them by line and reason, and the owner's choice. */
export function RejectedRowsDecision({ dataset }: { dataset: DatasetDetail }) {
  const files = dataset.fileList.filter((file) => file.state === "needs-decision");
  const count = files.reduce((sum, file) => sum + file.rejected.count, 0);
  const decide = useMutation(trpc.datasets.decideRejectedRows.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.datasets.pathFilter()) }));
  const choose = (decision: "leave-out" | "stop") => decide.mutate({ dataset: dataset.id, version: dataset.shown?.number ?? 1, decision });
  return (
    <Banner
      tone="warn"
      title={count === 1 ? "1 row does not fit" : `${formatNumber(count)} rows do not fit`}
      actions={
        <>
          <Button size="s" variant="primary" busy={decide.isPending && decide.variables.decision === "leave-out"} onClick={() => choose("leave-out")}>
            {count === 1 ? "Leave it out" : "Leave them out"}
          </Button>
          <Button size="s" busy={decide.isPending && decide.variables.decision === "stop"} onClick={() => choose("stop")}>
            Stop here
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <span>Leave them out to use the other rows, or stop and mend the file. Nothing is left out before you choose.</span>
        {decide.error === null ? null : <span role="alert">{parseError(decide.error).message}</span>}
        {files.map((file) => (
          <Disclosure key={file.id} summary={`${file.name}: ${formatNumber(file.rejected.count)}`} open={files.length === 1}>
            <RejectedRows file={file} />
          </Disclosure>
        ))}
      </Stack>
    </Banner>
  );
}
