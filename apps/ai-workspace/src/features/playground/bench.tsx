import type { ConversationDetail } from "@aiweb/contracts/conversations/get-conversation";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { links, useHostApi } from "@aiweb/federation";
import { BarSpacer, ButtonLink, NounTile, OwnModelIcon, PlusIcon, StateDot, Workbench } from "@aiweb/ui";
import { ChatView } from "./chat-view.tsx";
import { EditableText, StreamingText } from "./completion-view.tsx";
import { ConversationSheet } from "./conversation-sheet.tsx";
import { ModelPicker } from "./model-picker.tsx";
import styles from "./playground.module.css";
import { runnableState } from "./runnable-words.ts";
import { ServePanel } from "./serve-panel.tsx";
import { SidePanel, type SideView } from "./side-panel.tsx";
import { usePlayground, type PlaygroundState } from "./use-playground.ts";
import { useServe } from "./use-serve.ts";

type Props = {
  conversation: ConversationDetail | null;
  models: readonly RunnableModel[];
  asked: string | undefined;
  view: SideView;
  onViewChange: (view: SideView) => void;
  secret: string | null;
  onSecret: (secret: string) => void;
};

/** Why nothing can be asked now; undefined when it can. */
function obstacle({ ref, model }: PlaygroundState): string | undefined {
  if (ref === undefined) return "Choose a model first";
  if (model === undefined) return `${ref} is no model that you can talk to`;
  return model.state === "ready" ? undefined : model.state === "starting" ? `${ref} is starting` : model.state === "deploy" ? `${ref} is not running` : (model.reason ?? "It cannot answer now");
}

function CompletionView({ conversation, state, disabledReason }: { conversation: string | null; state: PlaygroundState; disabledReason: string | undefined }) {
  const prompt = state.messages.findLast((message) => message.role === "user")?.content ?? "";
  const answer = state.messages.findLast((message) => message.role === "assistant");
  if (answer?.state === "streaming" && conversation !== null) return <StreamingText key={answer.id} conversation={conversation} prompt={prompt} answer={answer} onEnd={state.ended} onStop={state.stop} />;
  return (
    <EditableText
      key={answer?.id ?? "new"}
      initial={prompt + (answer?.content ?? "")}
      answer={answer}
      busy={state.busy}
      disabledReason={disabledReason}
      onTextChange={state.setDraft}
      onComplete={(content) => state.ask({ content })}
    />
  );
}

/** One conversation and all that belongs to it. Mount it anew for each. */
export function Bench({ conversation, models, asked, ...side }: Props) {
  const host = useHostApi();
  const state = usePlayground({ conversation, models, asked });
  const { model, ref } = state;
  const { serve, serving, error } = useServe(model);
  const disabledReason = obstacle(state);
  const notice =
    model === undefined ? null : (
      <ServePanel model={model} deploymentHref={model.deployment === null ? null : links.deployment(model.deployment)} serving={serving} error={error} onServe={serve} />
    );
  const id = conversation?.id ?? null;
  const dot = model === undefined ? undefined : runnableState(model);
  return (
    <Workbench
      sideLabel="Settings and code"
      side={<SidePanel {...side} state={state} conversation={conversation} />}
      bar={
        <>
          <h1 className={styles.title} tabIndex={-1} data-page-heading="">
            Playground
          </h1>
          <NounTile noun="model" icon={OwnModelIcon} size="s" />
          <ModelPicker models={models} selected={ref} onSelect={state.setRef} />
          {dot === undefined ? null : <StateDot tone={dot.tone}>{dot.text}</StateDot>}
          <BarSpacer />
          <ConversationSheet
            onDeleted={(deleted) => {
              if (deleted === id) host.navigate(links.playground());
            }}
          />
          <ButtonLink size="s" icon={PlusIcon} href={links.playground(ref === undefined ? {} : { model: ref })}>
            New chat
          </ButtonLink>
        </>
      }
    >
      {state.mode === "chat" ? (
        <ChatView conversation={id} state={state} disabledReason={disabledReason} notice={notice} />
      ) : (
        <div className={styles.completion}>
          {notice}
          <CompletionView conversation={id} state={state} disabledReason={disabledReason} />
        </div>
      )}
    </Workbench>
  );
}
