export { runMetrics } from "../components/run-metrics/run-metrics.tsx";
