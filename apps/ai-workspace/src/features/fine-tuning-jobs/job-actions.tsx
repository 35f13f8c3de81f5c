import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "@aiweb/api-client";
import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import { links, useHostApi } from "@aiweb/federation";
import { Button, ButtonLink, CopyIcon, DeleteIcon, PlayIcon, RetryIcon, StopIcon } from "@aiweb/ui";
import { lazy, Suspense, useState } from "react";
import { toastFailure } from "../../app/toast-failure.ts";

const ConfirmDialog = lazy(async () => ({ default: (await import("@aiweb/ui/overlays")).ConfirmDialog }));

async function refresh() {
  await queryClient.invalidateQueries(trpc.jobs.pathFilter());
}

/** What may be done with the job now. */
export function JobActions({ job }: { job: JobDetail }) {
  const host = useHostApi();
  const [asking, setAsking] = useState<"cancel" | "retry" | "remove" | null>(null);
  const close = () => setAsking(null);
  const cancel = useMutation(trpc.jobs.cancel.mutationOptions({ onSuccess: refresh, onError: toastFailure("The job was not cancelled"), onSettled: close }));
  const retry = useMutation(trpc.jobs.retry.mutationOptions({ onSuccess: refresh, onError: toastFailure("The job was not started again"), onSettled: close }));
  const resume = useMutation(trpc.jobs.resume.mutationOptions({ onSuccess: refresh, onError: toastFailure("The job was not resumed") }));
  const remove = useMutation(
    trpc.jobs.remove.mutationOptions({
      onSuccess: async () => {
        host.navigate(links.jobs());
        // The record itself is not asked for again: it is gone.
        await queryClient.invalidateQueries(trpc.jobs.list.pathFilter());
      },
      onError: toastFailure("The job was not removed"),
      onSettled: close,
    }),
  );
  return (
    <>
      {job.can.remove ? (
        <Button icon={DeleteIcon} variant="ghost" onClick={() => setAsking("remove")}>
          Remove
        </Button>
      ) : null}
      <ButtonLink href={links.build({ from: job.id })} icon={CopyIcon}>
        Duplicate
      </ButtonLink>
      {job.can.retry ? (
        <Button icon={RetryIcon} busy={retry.isPending} onClick={() => (job.checkpoints.length === 0 ? retry.mutate({ job: job.id }) : setAsking("retry"))}>
          Retry
        </Button>
      ) : null}
      {job.can.resume ? (
        <Button icon={PlayIcon} variant="primary" busy={resume.isPending} onClick={() => resume.mutate({ job: job.id })}>
          Resume
        </Button>
      ) : null}
      {job.can.cancel ? (
        <Button icon={StopIcon} onClick={() => setAsking("cancel")}>
          Cancel
        </Button>
      ) : null}
      <Suspense>
        {asking === "cancel" ? (
          <ConfirmDialog open onOpenChange={close} title={`Cancel ${job.name}?`} confirmLabel="Cancel the job" onConfirm={() => cancel.mutate({ job: job.id })} busy={cancel.isPending}>
            It ends within 10 seconds. {job.checkpoints.length === 0 ? "It has no checkpoint yet, so it could only be started again from the beginning." : "Its checkpoints and log stay, so it can be resumed later."}
          </ConfirmDialog>
        ) : null}
        {asking === "retry" ? (
          <ConfirmDialog open onOpenChange={close} title={`Start ${job.name} again?`} confirmLabel="Start from the beginning" onConfirm={() => retry.mutate({ job: job.id })} busy={retry.isPending}>
            {job.checkpoints.length === 1 ? "Its checkpoint goes." : `Its ${job.checkpoints.length} checkpoints go.`} {job.can.resume ? "Resume keeps them and goes on from the last one." : ""}
          </ConfirmDialog>
        ) : null}
        {asking === "remove" ? (
          <ConfirmDialog open onOpenChange={close} title={`Remove ${job.name}?`} confirmLabel="Remove the job" onConfirm={() => remove.mutate({ job: job.id })} busy={remove.isPending}>
            Its log, curves and checkpoints go. The model that it made stays, and keeps its name in its lineage.
          </ConfirmDialog>
        ) : null}
      </Suspense>
    </>
  );
}
