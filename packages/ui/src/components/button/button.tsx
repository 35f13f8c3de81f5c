import { useId } from "react";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { classNames } from "../../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import styles from "./button.module.css";

export type ButtonLook = {
  /** One primary a page; `danger` is named after what it destroys and is never primary. */
  variant?: "primary" | "secondary" | "ghost" | "danger";
  size?: "s" | "m";
  icon?: IconComponent;
  trailingIcon?: IconComponent;
  /** A quiet figure after the words, such as a count. */
  count?: ReactNode;
  /** Takes the whole width of its container. */
  block?: boolean;
};

export type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> & {
    disabled?: boolean;
    /** Why it cannot be pressed now, and what to do: keeps it focusable and says so. */
    disabledReason?: string | undefined;
    /** The act is under way: the words stay, further presses do nothing. */
    busy?: boolean;
    ref?: Ref<HTMLButtonElement>;
  };

/** The class names of a button's look, shared by Button and ButtonLink. */
export function buttonClass({ variant = "secondary", size = "m", block = false }: ButtonLook, extra?: string) {
  return classNames(styles.button, styles[variant], styles[size], block && styles.block, extra);
}

/** The inside of a button: icon, words, count, trailing icon. */
export function ButtonContent({ icon, trailingIcon, count, children }: ButtonLook & { children?: ReactNode }) {
  return (
    <>
      {icon === undefined ? null : <Icon of={icon} />}
      {children}
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
      {trailingIcon === undefined ? null : <Icon of={trailingIcon} />}
    </>
  );
}

/** Does something here. What goes elsewhere is a ButtonLink. */
export function Button({
  variant,
  size,
  icon,
  trailingIcon,
  count,
  block,
  disabled = false,
  disabledReason,
  busy = false,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const hasReason = disabledReason !== undefined && disabledReason !== "";
  const blocked = hasReason || busy;
  return (
    <button
      {...rest}
      type={blocked ? "button" : type}
      className={buttonClass({ variant, size, block }, className)}
      disabled={disabled && !blocked}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      title={hasReason ? disabledReason : rest.title}
      aria-describedby={hasReason ? reasonId : rest["aria-describedby"]}
      onClick={blocked ? undefined : onClick}
    >
      <ButtonContent icon={icon} trailingIcon={trailingIcon} count={count}>
        {children}
      </ButtonContent>
      {hasReason ? (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      ) : null}
    </button>
  );
}
