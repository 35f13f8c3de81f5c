import { useMutation } from "@tanstack/react-query";
import { Button, Stack, Text, toast } from "@aiweb/ui";
import { Form, SubmitButton, useForm } from "@aiweb/ui/form";
import { Dialog } from "@aiweb/ui/overlays";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { promoteRemoteForm, type PromoteRemoteForm } from "@aiweb/contracts/registry/change-remote";
import { describeDeployment } from "@aiweb/contracts/registry/describe-deployment";
import type { RemoteSummary } from "@aiweb/contracts/registry/remote";

const formId = "promote-remote";
const audiences = [
  { value: "share", label: "A share of all" },
  { value: "account", label: "One account" },
  { value: "operators", label: "Operators" },
] as const;
const whole = "It is the default, which gets what the others leave; all of the people ends the others.";

/** Whom the procedure is told. */
function audienceOf({ audience, traffic, handle }: PromoteRemoteForm): { traffic: number } | { handle: string } | { ring: "operators" } {
  switch (audience) {
    case "share":
      return { traffic };
    case "account":
      return { handle };
    case "operators":
      return { ring: "operators" };
  }
}

function consequence({ audience, traffic, handle }: PromoteRemoteForm, version: string, current: string | undefined): string {
  if (audience === "operators") return `Operators get ${version} with their next page, whatever the traffic.`;
  if (audience === "account") return `${handle === "" ? "That account" : handle} gets ${version} with the next page, whatever the traffic.`;
  if (traffic === 100 || current === undefined) return `${version} becomes the default: everybody gets it with their next page, and a rollback leads back to ${current ?? "nothing"}.`;
  return `About ${traffic} of 100 people get ${version} with their next page, always the same ones; ${current} keeps the rest. It goes back by itself when more than 5 % of its page loads fail.`;
}

type PromoteDialogProps = { remote: RemoteSummary; version: string; onClose: () => void };

/** Gives a version to a share of the people, or to some whatever the traffic. It follows the remote: what was typed stays when somebody else changes it. */
export function PromoteDialog({ remote, version, onClose }: PromoteDialogProps) {
  const current = remote.deployment.versions.find((one) => one.default)?.version;
  const isDefault = current === version;
  const promote = useMutation(trpc.registry.promote.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.registry.pathFilter()) }));
  const initial: PromoteRemoteForm = { audience: "share", traffic: isDefault || current === undefined ? 100 : 10, handle: "", reason: "" };
  const form = useForm({
    initial,
    schema: promoteRemoteForm,
    onSubmit: async (value) => {
      await promote.mutateAsync({ remote: remote.name, revision: remote.revision, version, to: audienceOf(value), reason: value.reason });
      toast({ title: `${remote.title} ${version} is promoted`, description: consequence(value, version, current) });
      onClose();
    },
    failureOf: parseError,
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={`Promote ${remote.title} ${version}`}
      description={`Now: ${describeDeployment(remote.deployment)}.`}
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton of={form} form={formId}>
            Promote
          </SubmitButton>
        </>
      }
    >
      <Form of={form} id={formId} failureTitle="Nothing was changed">
        <form.api.Subscribe selector={({ values }) => values}>
          {(values) => (
            <Stack gap={4}>
              <form.Field name="audience">{(field) => <field.SegmentedControl label="Who gets it" options={audiences} />}</form.Field>
              {values.audience === "share" ? <form.Field name="traffic">{(field) => <field.Slider label="Share of the people" min={1} max={100} format={(value) => `${value} %`} disabledReason={isDefault ? whole : undefined} />}</form.Field> : null}
              {values.audience === "account" ? <form.Field name="handle">{(field) => <field.TextField label="Handle" hint="As it stands at the foot of their navigation." autoComplete="off" spellCheck={false} />}</form.Field> : null}
              <Text size="s" tone="2">
                {consequence(values, version, current)}
              </Text>
              <form.Field name="reason">{(field) => <field.TextField label="Why" hint="The history keeps it." maxLength={300} autoComplete="off" />}</form.Field>
            </Stack>
          )}
        </form.api.Subscribe>
      </Form>
    </Dialog>
  );
}
