import { useId, type KeyboardEvent } from "react";
import { Reason } from "../field/reason.tsx";
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

/**
 * How many steps a key moves by; undefined for other keys. Browsers differ here: in what Page Up does, and Shift.
 * Source: the ARIA Authoring Practices' slider pattern.
 */
function stepsOf({ key, shiftKey, currentTarget }: KeyboardEvent<HTMLInputElement>): number | undefined {
  const isRightToLeft = currentTarget.matches(":dir(rtl)");
  switch (key) {
    case "ArrowUp":
    case isRightToLeft ? "ArrowLeft" : "ArrowRight":
      return shiftKey ? 10 : 1;
    case "ArrowDown":
    case isRightToLeft ? "ArrowRight" : "ArrowLeft":
      return shiftKey ? -10 : -1;
    case "PageUp":
      return 10;
    case "PageDown":
      return -10;
    case "Home":
      return Number.NEGATIVE_INFINITY;
    case "End":
      return Number.POSITIVE_INFINITY;
    default:
      return undefined;
  }
}

/** A figure in a range, where feel matters more than the exact one. */
export function Slider({ label, value, onValueChange, min, max, step = 1, format = String, disabled = false, disabledReason }: SliderProps) {
  const id = useId();
  const isHeld = disabledReason !== undefined;

  function change(input: HTMLInputElement): void {
    if (!isHeld && input.valueAsNumber !== value) onValueChange(input.valueAsNumber);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const steps = stepsOf(event);
    if (steps === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (isHeld) return;
    const input = event.currentTarget;
    if (Number.isFinite(steps)) {
      // knows the figures that a step leads to, and the ends, without the errors of adding fractions
      input.stepUp(steps);
    } else {
      input.valueAsNumber = steps < 0 ? min : max;
    }
    change(input);
  }

  return (
    <div className={styles.slider} data-held={disabled || isHeld || undefined}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        <span className={styles.value}>{format(value)}</span>
      </div>
      <div className={styles.control}>
        <div className={styles.track}>
          <div className={styles.indicator} style={{ inlineSize: `${((value - min) / (max - min)) * 100}%` }} />
        </div>
        <input
          id={id}
          className={styles.input}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          aria-disabled={isHeld || undefined}
          aria-valuetext={format(value)}
          aria-describedby={isHeld ? `${id}-reason` : undefined}
          onChange={(event) => change(event.currentTarget)}
          onKeyDown={onKeyDown}
        />
      </div>
      {isHeld ? <Reason id={`${id}-reason`}>{disabledReason}</Reason> : null}
    </div>
  );
}
