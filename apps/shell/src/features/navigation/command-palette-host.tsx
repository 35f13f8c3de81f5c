import { Suspense, lazy, useState } from "react";

const ShellPalette = lazy(async () => ({ default: (await import("./shell-palette.tsx")).ShellPalette }));

export type CommandPaletteHostProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** The command palette, loaded when it is first asked for. */
export function CommandPaletteHost({ open, onOpenChange }: CommandPaletteHostProps) {
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) {
    setWanted(true);
  }
  return wanted ? (
    <Suspense>
      <ShellPalette open={open} onOpenChange={onOpenChange} />
    </Suspense>
  ) : null;
}
