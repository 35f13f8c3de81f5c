import { useMutation } from "@tanstack/react-query";
import { Button, Stack, Text, toast } from "@aiweb/ui";
import { Form, SubmitButton, useForm } from "@aiweb/ui/form";
import { Dialog } from "@aiweb/ui/overlays";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { reasonForm } from "@aiweb/contracts/registry/change-remote";
import type { RemoteSummary } from "@aiweb/contracts/registry/remote";
import { rollbackWords } from "./rollback-words.ts";

/** What can be done to a remote with a reason alone. */
export type ReasonedAct = "rollback" | "pause" | "kill" | "resume";

const formId = "change-remote";
const read = "People read it in the remote's place, and the history keeps it.";
const kept = "The history keeps it.";

const words: Record<ReasonedAct, { verb: string; done: string; hint: string; sentence: (remote: RemoteSummary) => string }> = {
  rollback: { verb: "Roll back", done: "rolled back", hint: kept, sentence: ({ deployment }) => rollbackWords(deployment).sentence },
  pause: { verb: "Pause", done: "paused", hint: read, sentence: () => "Pages that are loaded from now on show why instead; open ones go on." },
  kill: { verb: "Kill", done: "killed", hint: read, sentence: () => "It stops in every open page too, in a moment. What people typed there and did not save is lost." },
  resume: { verb: "Resume", done: "live again", hint: kept, sentence: () => "Pages that are loaded from now on have it again, and open ones that showed why." },
};

type ReasonDialogProps = { remote: RemoteSummary; act: ReasonedAct; onClose: () => void };

/** Asks why, says what will happen, and does it. It follows the remote: what was typed stays when somebody else changes it. */
export function ReasonDialog({ remote, act, onClose }: ReasonDialogProps) {
  const { verb, done, hint, sentence } = words[act];
  const settled = { onSettled: () => queryClient.invalidateQueries(trpc.registry.pathFilter()) };
  const rollback = useMutation(trpc.registry.rollback.mutationOptions(settled));
  const setStatus = useMutation(trpc.registry.setStatus.mutationOptions(settled));
  const form = useForm({
    initial: { reason: "" },
    schema: reasonForm,
    onSubmit: async ({ reason }) => {
      const change = { remote: remote.name, revision: remote.revision, reason };
      await (act === "rollback" ? rollback.mutateAsync(change) : setStatus.mutateAsync({ ...change, status: act === "pause" ? "paused" : act === "kill" ? "killed" : "active" }));
      toast({ title: `${remote.title} is ${done}` });
      onClose();
    },
    failureOf: parseError,
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={`${verb} ${remote.title}?`}
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton of={form} form={formId} variant={act === "kill" ? "danger" : "primary"}>
            {verb}
          </SubmitButton>
        </>
      }
    >
      <Form of={form} id={formId} failureTitle="Nothing was changed">
        <Stack gap={4}>
          <Text size="s" tone="2">
            {sentence(remote)}
          </Text>
          <form.Field name="reason">{(field) => <field.TextField label="Why" hint={hint} maxLength={300} autoComplete="off" />}</form.Field>
        </Stack>
      </Form>
    </Dialog>
  );
}
