import type { ComponentType, SVGProps } from "react";

/** What a component takes as an icon: one of the named exports of the icon list. */
export type IconComponent = ComponentType<SVGProps<SVGSVGElement> & { size?: string | number }>;

export type IconProps = {
  of: IconComponent;
  /** Side in px; 16 unless the place asks for another. */
  size?: number;
  /** Only where no text beside it says the same. */
  label?: string;
  className?: string;
};

/** One icon of the list, 16 px and 1.75 stroke, hidden from screen readers unless labelled. */
export function Icon({ of: Drawing, size = 16, label, className }: IconProps) {
  return (
    <Drawing
      size={size}
      strokeWidth={1.75}
      className={className}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    />
  );
}
