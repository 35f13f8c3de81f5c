import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { IconButton } from "../button/icon-button.tsx";
import { CloseIcon, MenuIcon, SearchIcon } from "../icon/icons.ts";
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
  /** At the foot of the navigation: AccountFooter, or a sign-in link. */
  account?: ReactNode;
  /** Closes the drawer when it changes: the current path. */
  location?: string;
  children: ReactNode;
};

/** The frame of every page: navigation left, the page right; a drawer below 900 px. */
export function AppShell({ groups, brandHref = "/", onSearch, searchLabel = "Find or do", account, location, children }: AppShellProps) {
  const drawer = useRef<HTMLDialogElement>(null);
  const main = useRef<HTMLElement>(null);
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

  const navigation = (
    <>
      <Navigation groups={groups} />
      {account === undefined ? null : <div className={styles.account}>{account}</div>}
    </>
  );

  function search() {
    drawer.current?.close();
    onSearch?.();
  }

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
        <IconButton icon={MenuIcon} label="Open navigation" onClick={() => drawer.current?.showModal()} />
        <Brand href={brandHref} />
        {onSearch === undefined ? null : <IconButton icon={SearchIcon} label={searchLabel} onClick={onSearch} className={styles.topSearch} />}
      </header>
      <header className={styles.sidebar}>
        <Brand href={brandHref} />
        {onSearch === undefined ? null : <SearchTrigger label={searchLabel} onPress={search} />}
        {navigation}
      </header>
      <dialog ref={drawer} className={styles.drawer} aria-label="Navigation">
        <div className={styles.drawerBody}>
          <div className={styles.drawerHead}>
            <Brand href={brandHref} />
            <IconButton icon={CloseIcon} label="Close navigation" onClick={() => drawer.current?.close()} />
          </div>
          {navigation}
        </div>
      </dialog>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
