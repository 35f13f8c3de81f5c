export { LineChart } from "../components/line-chart/line-chart.tsx";
export type { LineChartProps } from "../components/line-chart/line-chart.tsx";
export type { ChartMarker, ChartPoint, ChartSeries, ChartTone } from "../components/line-chart/chart-data.ts";
