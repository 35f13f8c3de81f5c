import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import type { ModelDetail } from "@aiweb/contracts/models/get-model";
import type { LineageItem as Relation } from "@aiweb/contracts/models/model";
import { links } from "@aiweb/federation";
import { ButtonLink, Bytes, Card, KeyValueList, LineageItem, LineageList, Link, PageHeader, RelativeTime, Skeleton, SplitLayout, Stack, StateDot, Text, type KeyValue } from "@aiweb/ui";
import { PageActions } from "./model-actions.tsx";
import { modelIcon } from "./model-card.tsx";
import { ModelObstacles } from "./model-obstacles.tsx";
import { PROVIDERS, shortContext, shortCount, TASKS } from "./model-words.ts";

// Markdown is needed after the facts, and weighs more than they do.
const Markdown = lazy(async () => ({ default: (await import("@aiweb/ui/markdown")).Markdown }));

function abilityWords({ chat, complete }: ModelDetail["abilities"]): string {
  if (chat && complete) return "Chats and completes text";
  if (chat) return "Chats";
  return complete ? "Completes text; does not chat" : "Not run here so far";
}

function factsOf(model: ModelDetail): KeyValue[] {
  const { lifecycle, newest } = model;
  return [
    { label: "Task", value: TASKS[model.task] },
    { label: "Can", value: abilityWords(model.abilities) },
    { label: "Runs on", value: PROVIDERS[model.provider] },
    { label: "Licence", value: model.licence === "" ? "Not said" : model.licence },
    ...(model.parameters === null ? [] : [{ label: "Parameters", value: shortCount(model.parameters) }]),
    ...(model.contextLength === null ? [] : [{ label: "Context", value: `${shortContext(model.contextLength)} tokens` }]),
    ...(lifecycle.state === "active" ? [] : [{ label: "Lifecycle", value: `${lifecycle.state === "retired" ? "Retired" : "Legacy"}${lifecycle.since === null ? "" : ` since ${lifecycle.since}`}` }]),
    ...(newest === null ? [] : [{ label: "Size", value: <Bytes value={newest.bytes} /> }]),
    { label: "Last changed", value: <RelativeTime at={model.updatedAt} /> },
  ];
}

function Relations({ items }: { items: readonly Relation[] }) {
  return (
    <LineageList>
      {items.map((item) => (
        <LineageItem key={`${item.kind} ${item.href ?? item.title}`} noun={item.kind} name={item.title} note={item.detail} href={item.href ?? undefined} />
      ))}
    </LineageList>
  );
}

/** A model's page: what it is, what one can do with it, its card, versions and relations. */
export function ModelDetailView({ model, versions }: { model: ModelDetail; versions?: ReactNode }) {
  const icon = modelIcon(model.task);
  return (
    <>
      <PageHeader
        noun="model"
        {...(icon === undefined ? {} : { icon })}
        title={model.name}
        breadcrumbs={[{ label: "Models", href: links.models() }, { label: model.owner.name ?? model.owner.handle }]}
        state={<StateDot tone={model.status.tone}>{model.status.text}</StateDot>}
        actions={
          <>
            {model.mine ? <ButtonLink href={links.ownModel(model.owner.handle, model.name)}>Manage</ButtonLink> : null}
            <PageActions model={model} />
          </>
        }
      />
      <SplitLayout
        aside={
          <Stack gap={4}>
            <Card title="Facts">
              <KeyValueList items={factsOf(model)} />
              {model.pageUrl === null ? null : (
                <Link href={model.pageUrl} external>
                  The model's own page
                </Link>
              )}
            </Card>
            {model.madeFrom.length === 0 ? null : (
              <Card title="Made from">
                <Relations items={model.madeFrom} />
              </Card>
            )}
            {model.fineTunes.length === 0 ? null : (
              <Card title="Fine-tunes of it">
                <Relations items={model.fineTunes} />
              </Card>
            )}
          </Stack>
        }
      >
        <Stack gap={5}>
          <ModelObstacles model={model} />
          {model.description === "" ? null : <Text size="l">{model.description}</Text>}
          {model.card === "" ? null : (
            <Card heading="section" title="Model card">
              <Suspense fallback={<Skeleton height={160} shape="block" />}>
                <Markdown text={model.card} />
              </Suspense>
            </Card>
          )}
          {versions}
        </Stack>
      </SplitLayout>
    </>
  );
}
