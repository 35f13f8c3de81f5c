import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { tokens } from "../../tokens/tokens.ts";
import { chartOptions, readColour, readGround } from "./chart-options.ts";
import type { AlignedData, ChartMarker, ChartSeries } from "./chart-data.ts";
import styles from "./line-chart.module.css";

export type ChartCanvasProps = {
  label: string;
  describedBy: string;
  series: readonly ChartSeries[];
  data: AlignedData;
  markers: readonly ChartMarker[];
  height: number;
  xMax: number | undefined;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
  /** What stands at a row, in words. */
  readingAt: (index: number) => string;
  onIndexChange: (index: number | null) => void;
};

/**
 * One uPlot for as long as it lives; new points and markers only change its data. What needs
 * another chart (curves, theme, size) comes as another `key`.
 */
export function ChartCanvas(props: ChartCanvasProps) {
  const { data, markers, height, onIndexChange } = props;
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const latest = useRef(props);
  const [index, setIndex] = useState<number | null>(null);
  const last = data[0].length - 1;

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const element = host.current;
    if (element === null) {
      return undefined;
    }
    const now = latest.current;
    const ground = readGround(element);
    const made = new uPlot(
      chartOptions({
        width: element.clientWidth,
        height: now.height,
        series: now.series,
        ground,
        colourOf: (tone) => readColour(element, tokens[tone]),
        xMax: now.xMax,
        formatX: (x) => latest.current.formatX(x),
        formatY: (y) => latest.current.formatY(y),
        markers: () => latest.current.markers,
        onCursor: (next) => {
          setIndex(next);
          latest.current.onIndexChange(next);
        },
      }),
      now.data,
      element,
    );
    chart.current = made;
    // a canvas does not wait for the font of its words
    void document.fonts.load(ground.font).then(() => chart.current === made && made.redraw(false));
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: now.height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setData(data);
  }, [data]);

  useEffect(() => {
    if (markers.length > 0) {
      chart.current?.redraw(false);
    }
  }, [markers]);

  function moveTo(next: number | null) {
    const x = next === null ? undefined : data[0][next];
    const left = x === undefined || chart.current === null ? -10 : chart.current.valToPos(x, "x");
    chart.current?.setCursor({ left, top: 0 });
    if (next === null) {
      onIndexChange(null);
    }
  }

  function press(event: KeyboardEvent) {
    const page = Math.max(1, Math.round(data[0].length / 10));
    const keys: Record<string, number> = {
      ArrowRight: (index ?? -1) + 1,
      ArrowLeft: (index ?? last + 1) - 1,
      PageUp: (index ?? 0) + page,
      PageDown: (index ?? last) - page,
      Home: 0,
      End: last,
    };
    const next = keys[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      moveTo(Math.min(last, Math.max(0, next)));
    } else if (event.key === "Escape") {
      moveTo(null);
    }
  }

  return (
    <div
      className={styles.canvas}
      role="slider"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, last)}
      aria-valuenow={Math.max(0, index ?? last)}
      aria-valuetext={last < 0 ? "No points yet" : props.readingAt(index ?? last)}
      tabIndex={0}
      onKeyDown={press}
    >
      <div ref={host} style={{ minBlockSize: height }} />
      {last < 0 ? <p className={styles.empty}>No points yet</p> : null}
    </div>
  );
}
