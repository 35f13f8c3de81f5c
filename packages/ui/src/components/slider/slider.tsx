import { DirectionProvider } from "@base-ui/react/direction-provider";
import { Slider as Base } from "@base-ui/react/slider";
import { useId } from "react";
import { Reason } from "../field/reason.tsx";
import { useDirection } from "../../theme/use-direction.ts";
import styles from "./slider.module.css";

export type SliderProps = {
  label: string;
  value: number;
  onValueChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  /** How the figure is written, unit included. */
  format?: (value: number) => string;
  disabled?: boolean;
  /** Why it cannot be changed now, and what to do: it stays in the tab order and says so. */
  disabledReason?: string | undefined;
};

/** A figure in a range, where feel matters more than the exact one. */
export function Slider({ label, value, onValueChange, min, max, step = 1, format = String, disabled = false, disabledReason }: SliderProps) {
  const direction = useDirection();
  const reasonId = useId();
  const isHeld = disabledReason !== undefined;
  return (
    <DirectionProvider direction={direction}>
      <Base.Root
        className={styles.slider}
        value={value}
        min={min}
        max={max}
        step={step}
        largeStep={step * 10}
        disabled={disabled}
        thumbAlignment="edge"
        data-held={isHeld || undefined}
        onValueChange={(next: number) => isHeld || onValueChange(next)}
      >
        <div className={styles.head}>
          <Base.Label className={styles.label}>{label}</Base.Label>
          <span className={styles.value}>{format(value)}</span>
        </div>
        <Base.Control className={styles.control}>
          <Base.Track className={styles.track}>
            <Base.Indicator className={styles.indicator} />
            <Base.Thumb className={styles.thumb} aria-describedby={isHeld ? reasonId : undefined} getAriaValueText={(_formatted, current) => format(current)} />
          </Base.Track>
        </Base.Control>
        {isHeld ? <Reason id={reasonId}>{disabledReason}</Reason> : null}
      </Base.Root>
    </DirectionProvider>
  );
}
