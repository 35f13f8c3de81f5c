import type { SamplingSettings } from "@aiweb/contracts/conversations/conversation";
import { formatNumber, Skeleton, Slider, TextArea } from "@aiweb/ui";
import { lazy, Suspense } from "react";

/** An answer longer than this is asked for by the API. */
const LONGEST = 4_096;
const LARGEST_SEED = 2_147_483_647;

// weighs as much as the rest of the page, which need not wait for it
const NumberField = lazy(async () => ({ default: (await import("@aiweb/ui/number-field")).NumberField }));

type Props = {
  settings: SamplingSettings;
  onChange: (change: Partial<SamplingSettings>) => void;
  /** A completion has no system prompt. */
  chat: boolean;
  contextLength: number | null;
};

/** How the model is asked. */
export function SettingsPane({ settings, onChange, chat, contextLength }: Props) {
  const longest = Math.min(contextLength ?? LONGEST, LONGEST);
  return (
    <>
      {chat ? <TextArea label="System prompt" rows={3} value={settings.systemPrompt} placeholder="How it should answer" onValueChange={(systemPrompt) => onChange({ systemPrompt })} /> : null}
      <Slider label="Temperature" value={settings.temperature} min={0} max={2} step={0.05} format={(value) => formatNumber(value, 2)} onValueChange={(temperature) => onChange({ temperature })} />
      <Slider label="Top-p" value={settings.topP} min={0.05} max={1} step={0.05} format={(value) => formatNumber(value, 2)} onValueChange={(topP) => onChange({ topP })} />
      <Slider label="Longest answer" value={Math.min(settings.maxTokens, longest)} min={16} max={longest} step={16} format={(value) => `${value} tokens`} onValueChange={(maxTokens) => onChange({ maxTokens })} />
      <Suspense fallback={<Skeleton height={92} shape="block" />}>
        <NumberField label="Seed" optional hint="The same seed and settings give the same answer, where the model can." value={settings.seed} min={0} max={LARGEST_SEED} onValueChange={(seed) => onChange({ seed })} />
      </Suspense>
    </>
  );
}
