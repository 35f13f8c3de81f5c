import type uPlot from "uplot";
import { tokens } from "../../tokens/tokens.ts";
import { toneOf, valueRange } from "./chart-data.ts";
import type { ChartMarker, ChartSeries, ChartTone } from "./chart-data.ts";

/** What a chart draws with beside its curves. */
export type ChartGround = { line: string; ink: string; paper: string; font: string };

/** Reads a token as the theme in force gives them: a canvas cannot read custom properties by itself. */
export function readColour(host: HTMLElement, token: string): string {
  const probe = document.createElement("span");
  probe.style.color = token;
  host.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

export function readGround(host: HTMLElement): ChartGround {
  return { line: readColour(host, tokens.line), ink: readColour(host, tokens.ink3), paper: readColour(host, tokens.raised), font: `11px ${getComputedStyle(host).fontFamily}` };
}

export type ChartSettings = {
  width: number;
  height: number;
  series: readonly ChartSeries[];
  ground: ChartGround;
  colourOf: (tone: ChartTone) => string;
  xMax: number | undefined;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
  /** Read at each draw, so that markers change without a new chart. */
  markers: () => readonly ChartMarker[];
  onCursor: (index: number | null) => void;
};

/** The options of uPlot for our look: hairlines across, no frame, markers as dashed lines with words. */
export function chartOptions(settings: ChartSettings): uPlot.Options {
  const { ground, colourOf, formatX, formatY, xMax } = settings;
  const axis = { stroke: ground.ink, font: ground.font, ticks: { show: false } };
  return {
    width: settings.width,
    height: settings.height,
    padding: [8, 12, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { size: 7 } },
    scales: {
      x: { time: false, range: (_chart, min, max) => [Math.min(min, 0), Math.max(max, xMax ?? max, min + 1)] },
      y: { range: (_chart, min, max) => valueRange(min, max) },
    },
    axes: [
      { ...axis, grid: { show: false }, size: 24, gap: 4, space: 90, values: (_chart, values) => values.map(formatX) },
      { ...axis, grid: { stroke: ground.line, width: 1 }, size: 44, gap: 6, space: 56, values: (_chart, values) => values.map(formatY) },
    ],
    series: [
      {},
      ...settings.series.map((one, index) => ({
        label: one.label,
        stroke: colourOf(toneOf(one, index)),
        width: 1.6,
        dash: one.dashed === true ? [5, 4] : undefined,
        spanGaps: true,
        points: one.dots === true ? { show: true, size: 7, width: 1.6, fill: ground.paper } : { show: one.points.length === 1, size: 5 },
      })),
    ],
    hooks: {
      draw: [(chart) => drawMarkers(chart, settings)],
      setCursor: [(chart) => settings.onCursor(chart.cursor.idx ?? null)],
    },
  };
}

function drawMarkers(chart: uPlot, { markers, ground, colourOf }: ChartSettings): void {
  const { ctx, bbox } = chart;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = ground.font.replace(/^\d+px/, `${11 * ratio}px`);
  ctx.textBaseline = "top";
  for (const marker of markers()) {
    const x = Math.round(chart.valToPos(marker.x, "x", true)) + 0.5;
    const colour = colourOf(marker.tone ?? "bad");
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
