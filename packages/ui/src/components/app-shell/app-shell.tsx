import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { IconButton } from "../button/icon-button.tsx";
import { CloseIcon, HelpIcon, MenuIcon, SearchIcon } from "../icon/icons.ts";
import { Brand } from "./brand.tsx";
import { Navigation } from "./navigation.tsx";
import type { NavigationGroup } from "./navigation.tsx";
import { SearchTrigger } from "./search-trigger.tsx";
import styles from "./app-shell.module.css";

export type AppShellProps = {
  groups: readonly NavigationGroup[];
  brandHref?: string;
  /** Opens the command palette. */
  onSearch?: () => void;
  searchLabel?: string;
  /** Opens the help, which has the same place on every page. */
  onHelp?: () => void;
  /** What leads a newcomer on: `side` at the foot of the navigation, `foot` under the page where the navigation is a drawer. */
  guide?: { side: ReactNode; foot: ReactNode };
  /** At the foot of the navigation: AccountFooter, or a sign-in link. */
  account?: ReactNode;
  /** Closes the drawer when it changes: the current path. */
  location?: string;
  children: ReactNode;
};

/** The frame of every page: navigation left, the page right; a drawer below 900 px. */
export function AppShell({ groups, brandHref = "/", onSearch, searchLabel = "Find or do", onHelp, guide, account, location, children }: AppShellProps) {
  const drawer = useRef<HTMLDialogElement>(null);
  const main = useRef<HTMLElement>(null);
  // the second navigation is a fifth of a page: drawn once it is asked for
  const [isDrawn, setIsDrawn] = useState(false);

  function open(): void {
    // the focus moves to what is there when it opens
    flushSync(() => setIsDrawn(true));
    drawer.current?.showModal();
  }

  useEffect(() => {
    if (location !== undefined) {
      drawer.current?.close();
    }
  }, [location]);
  useEffect(() => {
    const dialog = drawer.current;
    // the veil is the dialog's own box: a click that reaches it directly closes
    const close = (event: MouseEvent) => {
      if (event.target === dialog) {
        dialog?.close();
      }
    };
    dialog?.addEventListener("click", close);
    return () => dialog?.removeEventListener("click", close);
  }, []);

  const help = onHelp === undefined ? null : <IconButton icon={HelpIcon} label="Help" onClick={onHelp} />;

  return (
    <div className={styles.shell}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // the router owns the address: move the focus, leave the hash alone
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the page
      </a>
      <header className={styles.topBar}>
        <IconButton icon={MenuIcon} label="Open navigation" onClick={open} />
        <Brand href={brandHref} />
        <div className={styles.topActions}>
          {onSearch === undefined ? null : <IconButton icon={SearchIcon} label={searchLabel} onClick={onSearch} />}
          {help}
        </div>
      </header>
      <header className={styles.sidebar}>
        <Brand href={brandHref} />
        {onSearch === undefined ? null : <SearchTrigger label={searchLabel} onPress={onSearch} />}
        <Navigation groups={groups} />
        {guide?.side}
        {account === undefined && help === null ? null : (
          <div className={styles.account}>
            {account}
            {help}
          </div>
        )}
      </header>
      <dialog ref={drawer} className={styles.drawer} aria-label="Navigation">
        {isDrawn ? (
          <div className={styles.drawerBody}>
            <div className={styles.drawerHead}>
              <Brand href={brandHref} />
              <IconButton icon={CloseIcon} label="Close navigation" onClick={() => drawer.current?.close()} />
            </div>
            <Navigation groups={groups} />
            {account === undefined ? null : <div className={styles.account}>{account}</div>}
          </div>
        ) : null}
      </dialog>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {guide === undefined ? null : <div className={styles.foot}>{guide.foot}</div>}
    </div>
  );
}
