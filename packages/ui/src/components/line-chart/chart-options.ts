import type uPlot from "uplot";
import type { ChartMarker, ChartSeries, ChartTone } from "./chart-data.ts";

/** Resolved colours: a canvas cannot read custom properties by itself. */
export type ChartColours = Record<ChartTone | "line" | "ink" | "paper", string> & { font: string };

const properties: Record<Exclude<keyof ChartColours, "font">, string> = {
  accent: "--accent",
  job: "--job",
  good: "--good",
  bad: "--bad",
  model: "--model",
  dataset: "--dataset",
  line: "--line",
  ink: "--ink-3",
  paper: "--raised",
};

/** Reads the token colours as the theme in force gives them. */
export function readColours(host: HTMLElement): ChartColours {
  const probe = document.createElement("span");
  host.append(probe);
  const read = (property: string) => {
    probe.style.color = `var(${property})`;
    return getComputedStyle(probe).color;
  };
  const colours: ChartColours = {
    accent: read(properties.accent),
    job: read(properties.job),
    good: read(properties.good),
    bad: read(properties.bad),
    model: read(properties.model),
    dataset: read(properties.dataset),
    line: read(properties.line),
    ink: read(properties.ink),
    paper: read(properties.paper),
    font: `11px ${getComputedStyle(host).fontFamily}`,
  };
  probe.remove();
  return colours;
}

export type ChartSettings = {
  width: number;
  height: number;
  series: readonly ChartSeries[];
  colours: ChartColours;
  xMax: number | undefined;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
  /** Read at each draw, so that markers change without a new chart. */
  markers: () => readonly ChartMarker[];
  onCursor: (index: number | null) => void;
};

/** The options of uPlot for our look: hairlines across, no frame, markers as dashed lines with words. */
export function chartOptions(settings: ChartSettings): uPlot.Options {
  const { colours, formatX, formatY, xMax } = settings;
  const axis = { stroke: colours.ink, font: colours.font, ticks: { show: false } };
  return {
    width: settings.width,
    height: settings.height,
    padding: [8, 12, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { size: 7 } },
    scales: {
      x: { time: false, range: (_chart, min, max) => [Math.min(min, 0), Math.max(max, xMax ?? max, min + 1)] },
      y: { range: (_chart, min, max) => (min === null || max === null ? [0, 1] : [Math.min(0, min), max === min ? max + 1 : max * 1.04]) },
    },
    axes: [
      { ...axis, grid: { show: false }, size: 24, gap: 4, space: 90, values: (_chart, values) => values.map(formatX) },
      { ...axis, grid: { stroke: colours.line, width: 1 }, size: 44, gap: 6, space: 56, values: (_chart, values) => values.map(formatY) },
    ],
    series: [
      {},
      ...settings.series.map((one) => ({
        label: one.label,
        stroke: colours[one.tone ?? "accent"],
        width: 1.6,
        dash: one.dashed === true ? [5, 4] : undefined,
        spanGaps: true,
        points: one.dots === true ? { show: true, size: 7, width: 1.6, fill: colours.paper } : { show: one.points.length === 1, size: 5 },
      })),
    ],
    hooks: {
      draw: [(chart) => drawMarkers(chart, settings.markers(), colours)],
      setCursor: [(chart) => settings.onCursor(chart.cursor.idx ?? null)],
    },
  };
}

function drawMarkers(chart: uPlot, markers: readonly ChartMarker[], colours: ChartColours): void {
  const { ctx, bbox } = chart;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = colours.font.replace(/^\d+px/, `${11 * ratio}px`);
  ctx.textBaseline = "top";
  for (const marker of markers) {
    const x = Math.round(chart.valToPos(marker.x, "x", true)) + 0.5;
    const colour = colours[marker.tone ?? "bad"];
    ctx.strokeStyle = colour;
    ctx.fillStyle = colour;
    ctx.lineWidth = ratio;
    ctx.setLineDash([3 * ratio, 4 * ratio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    // the words stand right of their line, or left of it where the frame ends
    const fits = x + 6 * ratio + ctx.measureText(marker.label).width <= bbox.left + bbox.width;
    ctx.textAlign = fits ? "left" : "right";
    ctx.fillText(marker.label, x + (fits ? 6 : -6) * ratio, bbox.top + 10 * ratio);
  }
  ctx.restore();
}
