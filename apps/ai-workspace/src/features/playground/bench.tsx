import type { SamplingSettings } from "@aiweb/contracts/conversations/conversation";
import type { ConversationDetail } from "@aiweb/contracts/conversations/get-conversation";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { links } from "@aiweb/federation";
import { Text } from "@aiweb/ui";
import { Workbench } from "@aiweb/ui/workbench";
import { lazy, Suspense, useState } from "react";
import { ChatView } from "./chat-view.tsx";
import { CompletionView } from "./completion-view.tsx";
import { LookupFailure } from "./lookup-failure.tsx";
import { PlaygroundBar, type Pane } from "./playground-bar.tsx";
import { PlaygroundSide } from "./playground-side.tsx";
import { findRunnable, obstacleOf } from "./runnable-words.ts";
import { ServePanel } from "./serve-panel.tsx";
import { useEscape } from "./use-escape.ts";
import { usePlayground } from "./use-playground.ts";
import { useServe } from "./use-serve.ts";
import { useWide } from "./use-wide.ts";

// what floats comes on intent
const ModelDialog = lazy(async () => ({ default: (await import("./model-dialog.tsx")).ModelDialog }));
const ConversationSheet = lazy(async () => ({ default: (await import("./conversation-sheet.tsx")).ConversationSheet }));
const Sheet = lazy(async () => ({ default: (await import("@aiweb/ui/overlays")).Sheet }));

const TITLES: Record<Pane, string> = { settings: "Settings", api: "API", sdk: "SDK" };

type Props = {
  conversation: ConversationDetail | null;
  models: readonly RunnableModel[];
  /** The model that the address names. */
  asked: string | undefined;
  /** A first question that the address offers. */
  question: string | undefined;
  initialSettings: SamplingSettings | null;
  /** What was chosen to stand beside the work; undefined before any choice. */
  pane: Pane | null | undefined;
  onPaneChange: (pane: Pane | null) => void;
  secret: string | null;
  onSecret: (secret: string) => void;
  onChooseModel: (ref: string) => void;
  onBegun: (id: string) => void;
  onNewChat: (next: { model: string | undefined; settings: SamplingSettings }) => void;
};

/** One conversation and all that belongs to it. Mount it anew for each. */
export function Bench({ models, secret, onSecret, onPaneChange, onChooseModel, onNewChat, ...given }: Props) {
  const state = usePlayground({ ...given, models });
  const wide = useWide();
  const { model, ref, settings } = state;
  const { serve, serving, error, progress } = useServe(model);
  const [open, setOpen] = useState<"models" | "conversations" | null>(null);
  const close = () => setOpen(null);
  useEscape(state.answering !== undefined, state.stop);

  const pane = given.pane === undefined ? (wide ? "settings" : null) : given.pane;
  const begin = () => onNewChat({ model: ref, settings });
  const obstacle = obstacleOf(ref, model, state.lookup);
  const notice =
    model === undefined ? (
      <LookupFailure lookup={state.lookup} busy={state.lookingAgain} onRetry={state.lookAgain} />
    ) : (
      <ServePanel model={model} deploymentHref={model.deployment === null ? null : links.deployment(model.deployment)} serving={serving} progress={progress} error={error} onServe={serve} />
    );
  const side =
    pane === null ? null : <PlaygroundSide pane={pane} state={state} isOpenAi={(other) => findRunnable(models, other)?.group === "openai"} secret={secret} onSecret={onSecret} />;
  return (
    <Workbench
      storageKey="aiweb-playground-side"
      sideLabel={pane === null ? "Settings" : TITLES[pane]}
      side={
        wide && pane !== null ? (
          <>
            <Text strong as="h2">
              {TITLES[pane]}
            </Text>
            {side}
          </>
        ) : null
      }
      bar={
        <PlaygroundBar
          model={model}
          modelRef={ref}
          pane={pane}
          wide={wide}
          onPaneToggle={(next) => onPaneChange(next === pane ? null : next)}
          onChooseModel={() => setOpen("models")}
          onHistory={() => setOpen("conversations")}
          onNewChat={begin}
        />
      }
    >
      {state.mode === "chat" ? <ChatView state={state} obstacle={obstacle} notice={notice} takesFocus={wide} /> : <CompletionView state={state} obstacle={obstacle} notice={notice} />}
      <Suspense>
        {wide || pane === null ? null : (
          <Sheet open onOpenChange={() => onPaneChange(null)} title={TITLES[pane]}>
            {side}
          </Sheet>
        )}
        {open === "models" ? (
          <ModelDialog
            selected={ref}
            onClose={close}
            onSelect={(chosen) => {
              onChooseModel(chosen);
              close();
            }}
          />
        ) : null}
        {open === "conversations" ? (
          <ConversationSheet
            current={state.conversation?.id ?? null}
            onClose={close}
            onDeleted={(deleted) => {
              if (deleted === given.conversation?.id) begin();
            }}
          />
        ) : null}
      </Suspense>
    </Workbench>
  );
}
