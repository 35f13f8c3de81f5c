import { Toast } from "@base-ui/react/toast";
import { useEffect, useState } from "react";
import { classNames } from "../../class-names.ts";
import { toasterReadyEventName, toastEventName } from "../../toasts/toast.ts";
import type { ToastEventDetail } from "../../toasts/toast.ts";
import { IconButton } from "../button/icon-button.tsx";
import { BadIcon, CloseIcon, GoodIcon, InfoIcon, WarningIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import styles from "./toaster.module.css";

const icons: Record<string, IconComponent> = { info: InfoIcon, good: GoodIcon, warn: WarningIcon, bad: BadIcon };

/** The one place where toasts appear; the shell mounts it once. It listens to `toast()`. */
export function Toaster() {
  const [manager] = useState(() => Toast.createToastManager());
  useEffect(() => {
    function show(event: Event) {
      if (!isToastEvent(event)) {
        return;
      }
      event.preventDefault();
      const { id, title, description, tone = "info", timeout, action } = event.detail;
      manager.add({
        id,
        title,
        description,
        type: tone,
        timeout: timeout ?? (tone === "bad" ? 0 : 5000),
        priority: tone === "bad" ? "high" : "low",
        actionProps: action === undefined ? undefined : { children: action.label, onClick: action.onPress },
      });
    }
    window.addEventListener(toastEventName, show);
    window.dispatchEvent(new Event(toasterReadyEventName));
    return () => window.removeEventListener(toastEventName, show);
  }, [manager]);
  return (
    <Toast.Provider toastManager={manager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function isToastEvent(event: Event): event is CustomEvent<ToastEventDetail> {
  return event instanceof CustomEvent && event.type === toastEventName;
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((item) => (
    // Base UI hides an urgent one, and each cross, until it has the focus; all are in sight and can be reached before
    <Toast.Root key={item.id} toast={item} className={styles.toast} swipeDirection={["right", "down"]} aria-hidden={false}>
      <Toast.Content className={styles.content}>
        <Icon of={icons[item.type ?? "info"] ?? InfoIcon} className={classNames(styles.icon, styles[item.type ?? "info"])} />
        <div className={styles.words}>
          <Toast.Title render={<p />} className={styles.title} />
          <Toast.Description className={styles.description} />
          <Toast.Action className={styles.action} />
        </div>
        <Toast.Close aria-hidden={false} render={<IconButton icon={CloseIcon} label="Close message" size="s" />} />
      </Toast.Content>
    </Toast.Root>
  ));
}
