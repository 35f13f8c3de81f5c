import { storage } from "../../app/storage.ts";
import { useShell } from "../../app/shell-context.ts";
import { createGuideMemory, type GuideMemory } from "./guide-memory.ts";

const kept = new Map<string, GuideMemory>();

/** What whoever is signed in chose about the guide: one memory for all who ask. */
export function useGuide(): GuideMemory {
  const { session } = useShell();
  const account = session.account()?.id ?? "";
  const guide = kept.get(account) ?? createGuideMemory(account, storage());
  kept.set(account, guide);
  return guide;
}
