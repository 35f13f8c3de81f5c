import { DirectionProvider } from "@base-ui/react/direction-provider";
import { Slider as Base } from "@base-ui/react/slider";
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
};

/** A figure in a range, where feel matters more than the exact one. */
export function Slider({ label, value, onValueChange, min, max, step = 1, format = String, disabled = false }: SliderProps) {
  const direction = useDirection();
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
        onValueChange={(next: number) => onValueChange(next)}
      >
        <div className={styles.head}>
          <Base.Label className={styles.label}>{label}</Base.Label>
          <span className={styles.value}>{format(value)}</span>
        </div>
        <Base.Control className={styles.control}>
          <Base.Track className={styles.track}>
            <Base.Indicator className={styles.indicator} />
            <Base.Thumb className={styles.thumb} getAriaValueText={(_formatted, current) => format(current)} />
          </Base.Track>
        </Base.Control>
      </Base.Root>
    </DirectionProvider>
  );
}
