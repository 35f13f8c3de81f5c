import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useRouter } from "@tanstack/react-router";
import { LayersIcon, UserIcon, navigationIcon, setThemeChoice } from "@aiweb/ui";
import type { HostCommand } from "@aiweb/federation";
import { links } from "@aiweb/federation";
import { CommandPalette } from "@aiweb/ui/command-palette";
import type { CommandGroup, CommandItem } from "@aiweb/ui/command-palette";
import { useShell } from "../../app/shell-context.ts";
import { useGuide } from "../first-steps/use-guide.ts";
import { signOut } from "../sign-in/auth-requests.ts";

export type ShellPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void; onHelp: () => void };

/** The palette's lines: the registry's pages, what remotes added, what the shell can do. */
export function ShellPalette({ open, onOpenChange, onHelp }: ShellPaletteProps) {
  const router = useRouter();
  const { registry, commands, session, prepareRemotes } = useShell();
  const guide = useGuide();
  const { registry: known } = useSyncExternalStore(registry.subscribe, registry.state);
  const { shipsRemotes } = useSyncExternalStore(session.subscribe, session.session);
  const added = useSyncExternalStore(commands.subscribe, commands.lists);
  // what a remote adds comes with its code
  useEffect(prepareRemotes, [prepareRemotes]);
  const openGuide = guide.open;
  // the palette draws its lines anew when these are others, not when it opens or closes
  const groups = useMemo((): CommandGroup[] => {
    const go = (path: string): void => void router.navigate({ href: path });
    const pages: CommandItem[] = Object.values(known?.remotes ?? {}).flatMap((remote) =>
      remote.navigation.map((page) => ({ id: page.path, label: page.title, note: page.group, icon: navigationIcon(page.icon), onSelect: () => go(page.path) })),
    );
    const platform: CommandItem[] = shipsRemotes ? [{ id: "remotes", label: "Remotes", note: "versions, traffic, load failures", icon: LayersIcon, onSelect: () => go(links.remotes()) }] : [];
    return [
      { label: "Pages", items: [...pages, ...platform, { id: "profile", label: "Profile", note: "keys, sessions, theme", icon: UserIcon, onSelect: () => go(links.profile()) }] },
      // below what is there at once: they come with their remote's code, and must push nothing away that one is about to press
      ...added.map(({ group, commands: lines }) => ({ label: group, items: lines.map((line) => commandItem(line, go)) })),
      {
        label: "AIWeb",
        items: [
          { id: "first-steps", label: "First steps", keywords: "guide start begin tour", onSelect: openGuide },
          { id: "help", label: "Help", keywords: "keys shortcuts trace", onSelect: onHelp },
          { id: "theme-light", label: "Light theme", keywords: "appearance colours", onSelect: () => setThemeChoice("light") },
          { id: "theme-dark", label: "Dark theme", keywords: "appearance colours", onSelect: () => setThemeChoice("dark") },
          { id: "theme-system", label: "Theme of the system", keywords: "appearance colours", onSelect: () => setThemeChoice("system") },
          { id: "sign-out", label: "Sign out", keywords: "leave log out", onSelect: () => void signOut(session) },
        ],
      },
    ];
  }, [router, known, added, session, shipsRemotes, openGuide, onHelp]);
  return <CommandPalette open={open} onOpenChange={onOpenChange} groups={groups} placeholder="Find or do" />;
}

function commandItem(command: HostCommand, go: (path: string) => void): CommandItem {
  const { run } = command;
  return {
    id: command.id,
    label: command.label,
    ...(command.note === undefined ? {} : { note: command.note }),
    ...(command.keywords === undefined ? {} : { keywords: command.keywords.join(" ") }),
    onSelect: typeof run === "string" ? () => go(run) : () => void run(),
  };
}
