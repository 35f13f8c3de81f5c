import { useMutation } from "@tanstack/react-query";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { links, telemetry, useHostApi } from "@aiweb/federation";
import { Banner, BuildIcon, Button, JobIcon, Page, PageHeader, SplitLayout, Stack, Text } from "@aiweb/ui";
import { useCallback, useMemo, useState } from "react";
import { checkDraft, isEmptyDraft, type Draft } from "./draft.ts";
import { DatasetMix } from "./dataset-mix.tsx";
import { EstimateCard } from "./estimate-card.tsx";
import { IdentityFields } from "./identity-fields.tsx";
import { offerUndo } from "./offer-undo.ts";
import { SamplePreview } from "./sample-preview.tsx";
import { TrainingFields } from "./training-fields.tsx";
import { useDraft } from "./use-draft.ts";
import { usePrefill } from "./use-prefill.ts";

/** What the model is, what it learns from, how; its consequences beside it. */
export function ModelBuilderPage() {
  const host = useHostApi();
  const { draft, change, discard, kept } = useDraft();
  usePrefill(change);
  const checked = useMemo(() => checkDraft(draft), [draft]);
  const [tried, setTried] = useState(false);
  const create = useMutation(
    trpc.fineTuning.createJob.mutationOptions({
      onSuccess: async ({ job }, { datasets }) => {
        telemetry.event("fine-tune-started", { datasets: datasets.length });
        discard();
        await queryClient.invalidateQueries(trpc.jobs.pathFilter());
        host.navigate(links.job(job));
      },
      onError: (error) => telemetry.error("fine-tune-refused", error),
    }),
  );
  const { reset } = create;
  // What was refused is no longer what stands there.
  const edit = useCallback(
    (part: Partial<Draft> | ((before: Draft) => Draft)) => {
      reset();
      change(part);
    },
    [reset, change],
  );
  const refused = create.error === null ? null : parseError(create.error);
  const problems: Record<string, string> = tried ? { ...checked.problems } : {};
  if (refused?.field !== undefined && refused.field !== "") {
    problems[refused.field] = refused.message;
  }

  function startOver() {
    const before = draft;
    reset();
    setTried(false);
    discard();
    if (!isEmptyDraft(before)) {
      offerUndo("The draft was cleared", () => change(() => before));
    }
  }

  function submit() {
    setTried(true);
    if (checked.configuration === null) {
      // The first field that is wrong takes the focus, once its error is drawn.
      requestAnimationFrame(() => document.querySelector<HTMLElement>("#main [aria-invalid='true']")?.focus());
      return;
    }
    create.mutate({ ...checked.configuration, submission: draft.submission });
  }

  return (
    <Page>
      <Stack gap={5}>
        <PageHeader
          noun="model"
          icon={BuildIcon}
          title="Build a model"
          breadcrumbs={[{ label: "My models", href: links.ownModels() }]}
          actions={
            <>
              {kept ? (
                <Text size="s" tone="3">
                  Draft kept
                </Text>
              ) : null}
              <Button variant="ghost" onClick={startOver}>
                Start over
              </Button>
              <Button variant="primary" icon={JobIcon} busy={create.isPending} onClick={submit}>
                Start fine-tuning
              </Button>
            </>
          }
        />
        <SplitLayout
          asideWidth={400}
          aside={
            <Stack gap={4}>
              <SamplePreview draft={draft} />
              <EstimateCard draft={draft} />
            </Stack>
          }
        >
          <Stack gap={5}>
            {refused === null ? null : (
              <Banner tone="bad" title="The job was not started" role="alert">
                {refused.message} Nothing that you entered is lost.
              </Banner>
            )}
            {tried && checked.problems !== null ? (
              <Banner tone="warn" title="A few things are missing" role="alert">
                {Object.values(checked.problems)[0]}
              </Banner>
            ) : null}
            <IdentityFields draft={draft} change={edit} problems={problems} />
            <DatasetMix draft={draft} change={edit} problems={problems} />
            <TrainingFields draft={draft} change={edit} problems={problems} />
          </Stack>
        </SplitLayout>
      </Stack>
    </Page>
  );
}
