import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import uPlot from "uplot";
import { useTheme } from "../../theme/use-theme.ts";
import { chartOptions, readColours } from "./chart-options.ts";
import { alignSeries } from "./chart-data.ts";
import type { AlignedData, ChartMarker, ChartSeries } from "./chart-data.ts";

export type ChartInput = {
  series: readonly ChartSeries[];
  markers: readonly ChartMarker[];
  height: number;
  xMax: number | undefined;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
};

export type ChartHandle = {
  host: RefObject<HTMLDivElement | null>;
  data: AlignedData;
  /** Row under the cursor. */
  index: number | null;
  /** Puts the cursor onto a row. */
  moveTo: (index: number | null) => void;
};

/** Keeps one uPlot for as long as the series stay the same; new points only change its data. */
export function useChart(input: ChartInput): ChartHandle {
  const { series, markers, height, xMax } = input;
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const latest = useRef(input);
  const [index, setIndex] = useState<number | null>(null);
  const theme = useTheme();
  const data = alignSeries(series);
  const shape = JSON.stringify(series.map((one) => [one.label, one.tone, one.dashed, one.dots, one.points.length === 1]));

  useEffect(() => {
    latest.current = input;
  });

  useEffect(() => {
    const element = host.current;
    if (element === null) {
      return undefined;
    }
    const now = latest.current;
    const made = new uPlot(
      chartOptions({
        width: element.clientWidth,
        height,
        series: now.series,
        colours: readColours(element),
        xMax,
        formatX: (x) => latest.current.formatX(x),
        formatY: (y) => latest.current.formatY(y),
        markers: () => latest.current.markers,
        onCursor: setIndex,
      }),
      alignSeries(now.series),
      element,
    );
    chart.current = made;
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      chart.current = null;
    };
    // the theme's colours are read when the chart is made
  }, [shape, height, xMax, theme]);

  useEffect(() => {
    chart.current?.setData(alignSeries(latest.current.series));
  }, [series, markers]);

  function moveTo(next: number | null) {
    const x = next === null ? undefined : data[0][next];
    const left = x === undefined || chart.current === null ? -10 : chart.current.valToPos(x, "x");
    chart.current?.setCursor({ left, top: 0 });
  }

  return { host, data, index, moveTo };
}
