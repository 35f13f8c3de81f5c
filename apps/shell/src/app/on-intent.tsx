import { Suspense, useState } from "react";
import type { ReactNode } from "react";

/** What floats over the page: it is loaded when it is first asked for, and stays mounted so that it can close by itself. */
export function OnIntent({ open, children }: { open: boolean; children: ReactNode }) {
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) {
    setWanted(true);
  }
  return wanted ? <Suspense>{children}</Suspense> : null;
}
