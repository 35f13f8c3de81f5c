import type { DrawHeaderCallback } from "@glideapps/glide-data-grid";
import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { columnNote } from "../columns/column-words.ts";
import type { RowSort } from "../source/row-source.ts";
import type { GridColours } from "./grid-theme.ts";

const PADDING = 10;
const FAMILY = '"Inter Variable", system-ui, sans-serif';

function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end = Math.floor(end * 0.9) - 1;
  return `${text.slice(0, Math.max(1, end))}…`;
}

/** Draws a column's name, its type and missing values under it, and how it is sorted. */
export function headerDrawer(columns: readonly ColumnSchema[], sort: RowSort, colours: GridColours): DrawHeaderCallback {
  return ({ ctx, columnIndex, rect }, drawContent) => {
    const column = columns[columnIndex];
    if (column === undefined) {
      drawContent();
      return;
    }
    const arrow = sort?.column === column.name ? (sort.direction === "ascending" ? "↑" : "↓") : "";
    const width = rect.width - PADDING * 2 - (arrow === "" ? 0 : 16);
    ctx.save();
    ctx.textBaseline = "middle";
    ctx.textAlign = "left";
    ctx.font = `600 13px ${FAMILY}`;
    ctx.fillStyle = colours.ink;
    ctx.fillText(fitted(ctx, column.name, width), rect.x + PADDING, rect.y + rect.height / 2 - 8);
    if (arrow !== "") ctx.fillText(arrow, rect.x + rect.width - PADDING - 10, rect.y + rect.height / 2);
    ctx.font = `12px ${FAMILY}`;
    ctx.fillStyle = colours.ink2;
    ctx.fillText(fitted(ctx, columnNote(column), width), rect.x + PADDING, rect.y + rect.height / 2 + 9);
    ctx.restore();
  };
}
