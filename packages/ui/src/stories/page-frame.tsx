import type { ReactNode } from "react";
import { AccountFooter } from "../components/app-shell/account-footer.tsx";
import { AppShell } from "../components/app-shell/app-shell.tsx";
import { navigation } from "./navigation.ts";

/** The shell around a page of the stories. */
export function PageFrame({ current, children }: { current: string; children: ReactNode }) {
  return (
    <AppShell
      groups={navigation(current)}
      onSearch={() => undefined}
      account={<AccountFooter label="0x71C7…976F" seed="0x71C7656EC7ab88b098defB751B7401B5f6d8976F" href="/profile" settingsHref="/settings" />}
    >
      {children}
    </AppShell>
  );
}
