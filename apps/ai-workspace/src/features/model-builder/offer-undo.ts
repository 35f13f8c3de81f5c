import { toast } from "@aiweb/federation";

/** Long enough to read what stands there now, and to want the other back. */
const OFFERED_MS = 20_000;

/** Says what became of the draft, and offers to take it back. */
export function offerUndo(title: string, undo: () => void): void {
  toast({ title, timeout: OFFERED_MS, action: { label: "Undo", onPress: undo } });
}
