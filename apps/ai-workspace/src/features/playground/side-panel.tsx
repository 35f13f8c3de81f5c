import { parseError, trpc } from "@aiweb/api-client";
import type { ConversationDetail } from "@aiweb/contracts/conversations/get-conversation";
import { Stack, Tabs } from "@aiweb/ui";
import { useMutation } from "@tanstack/react-query";
import { CodePanel } from "./code-panel.tsx";
import { SettingsPane } from "./settings-pane.tsx";
import { shownCall } from "./shown-call.ts";
import type { PlaygroundState } from "./use-playground.ts";

export type SideView = "settings" | "api" | "sdk";

const TABS = [
  { id: "settings", label: "Settings" },
  { id: "api", label: "API" },
  { id: "sdk", label: "SDK" },
] as const;

type Props = { view: SideView; onViewChange: (view: SideView) => void; state: PlaygroundState; conversation: ConversationDetail | null; secret: string | null; onSecret: (secret: string) => void };

/** Beside the work: how the model is asked, and the call of it in code. */
export function SidePanel({ view, onViewChange, state, conversation, secret, onSecret }: Props) {
  const make = useMutation(trpc.apiKeys.create.mutationOptions({ onSuccess: (made) => onSecret(made.secret) }));
  const { model, mode, settings, ref } = state;
  const shown = shownCall({ conversation, leavesDefaultsOut: model?.group === "openai", draft: { model: ref ?? "owner/name", mode, settings, text: state.draft } });
  return (
    <Tabs label="Beside the conversation" tabs={TABS} selected={view} onSelect={onViewChange}>
      <Stack gap={4}>
        {view === "settings" ? (
          <SettingsPane settings={settings} onChange={state.changeSettings} chat={mode === "chat"} contextLength={model?.contextLength ?? null} />
        ) : (
          <CodePanel
            view={view}
            call={shown.call}
            made={shown.made}
            origin={location.origin}
            keyState={{ apiKey: secret, making: make.isPending, error: make.error === null ? null : parseError(make.error).message }}
            onMakeKey={() => make.mutate({ name: "Playground" })}
          />
        )}
      </Stack>
    </Tabs>
  );
}
