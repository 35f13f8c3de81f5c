import { parseError, trpc } from "@aiweb/api-client";
import { inferenceCallOf } from "@aiweb/contracts/conversations/inference-call-of";
import { useMutation } from "@tanstack/react-query";
import { CodePanel } from "./code-panel.tsx";
import type { Pane } from "./playground-bar.tsx";
import { SameCall } from "./same-call.tsx";
import { SettingsPane } from "./settings-pane.tsx";
import { shownCall } from "./shown-call.ts";
import type { PlaygroundState } from "./use-playground.ts";

type Props = { pane: Pane; state: PlaygroundState; isOpenAi: (ref: string) => boolean; secret: string | null; onSecret: (secret: string) => void };

/** Beside the work: how the model is asked, or the call of it in code. */
export function PlaygroundSide({ pane, state, isOpenAi, secret, onSecret }: Props) {
  const { model, mode, settings, ref, conversation, draft } = state;
  const named = ref ?? "owner/name";
  const make = useMutation(trpc.apiKeys.create.mutationOptions({ onSuccess: (made) => onSecret(made.secret) }));
  if (pane === "settings") {
    return (
      <>
        <SettingsPane settings={settings} onChange={state.changeSettings} chat={mode === "chat"} contextLength={model?.contextLength ?? null} />
        <SameCall call={inferenceCallOf({ mode, model: named, settings, messages: [], leavesDefaultsOut: isOpenAi(named) })} />
      </>
    );
  }
  const shown = shownCall({ conversation, isOpenAi, draft: { model: named, mode, settings, text: draft } });
  return (
    <CodePanel
      view={pane}
      call={shown.call}
      made={shown.made}
      origin={location.origin}
      keyState={{ apiKey: secret, making: make.isPending, error: make.error === null ? null : parseError(make.error).message }}
      onMakeKey={() => make.mutate({ name: `Playground, ${new Date().toISOString().slice(0, 10)}` })}
    />
  );
}
