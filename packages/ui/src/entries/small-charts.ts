export { BarList } from "../components/small-charts/bar-list.tsx";
export type { BarListItem, BarListProps } from "../components/small-charts/bar-list.tsx";
export type { HistogramBin, SmallChartTone } from "../components/small-charts/chart-words.ts";
export { Histogram } from "../components/small-charts/histogram.tsx";
export type { HistogramProps } from "../components/small-charts/histogram.tsx";
export { Sparkline } from "../components/small-charts/sparkline.tsx";
export type { SparklineProps } from "../components/small-charts/sparkline.tsx";
