import type { ButtonProps } from "./button.tsx";
import { Button } from "./button.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import { classNames } from "../../class-names.ts";
import styles from "./button.module.css";

export type IconButtonProps = Omit<ButtonProps, "icon" | "children" | "trailingIcon" | "count" | "block"> & {
  icon: IconComponent;
  /** What it does, in words: read out, and shown on hover. */
  label: string;
};

/** A square button with an icon alone; the label is its name. */
export function IconButton({ icon, label, variant = "ghost", className, title, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      variant={variant}
      icon={icon}
      aria-label={label}
      title={title ?? label}
      className={classNames(styles.square, className)}
    />
  );
}
