import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { DatabaseIcon, LayersIcon } from "../icon/icons.ts";
import { Grid } from "../stack/stack.tsx";
import { treeGuide } from "./tree.guide.ts";
import { Tree } from "./tree.tsx";
import type { TreeBranch, TreeNode } from "./tree-rows.ts";

const columns: TreeNode[] = [
  { id: "orders.id", label: "id", note: "bigint" },
  { id: "orders.placed_at", label: "placed_at", note: "timestamptz" },
  { id: "orders.total", label: "total", note: "numeric(12, 2)" },
];

function schema(tickets: TreeBranch): TreeNode[] {
  return [
    {
      id: "shop",
      label: "shop",
      icon: DatabaseIcon,
      note: "2 schemas",
      children: [
        { id: "public", label: "public", icon: LayersIcon, children: [{ id: "orders", label: "orders", noun: "dataset", note: "3 columns", children: columns }, { id: "tickets", label: "tickets", noun: "dataset", children: tickets }] },
        { id: "audit", label: "audit", icon: LayersIcon, children: [] },
      ],
    },
    { id: "warehouse", label: "warehouse", icon: DatabaseIcon, children: "unloaded" },
  ];
}

const many: TreeNode[] = Array.from({ length: 100 }, (_, table) => ({
  id: `t${table}`,
  label: `events_${String(table).padStart(3, "0")}`,
  noun: "dataset",
  children: Array.from({ length: 99 }, (__, column) => ({ id: `t${table}.${column}`, label: `column_${column}`, note: "text" })),
}));

type DemoProps = { nodes?: TreeNode[]; open?: string[]; first?: string | null; direction?: "ltr" | "rtl"; onNeedChildren?: (id: string) => void; height?: number };

function Demo({ nodes = schema("loading"), open = ["shop", "public", "orders"], first = "orders.total", direction, onNeedChildren, height }: DemoProps) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(open));
  const [selected, setSelected] = useState(first);
  return (
    <div dir={direction}>
      <Tree label="Connections" nodes={nodes} expanded={expanded} onExpandedChange={setExpanded} selected={selected} onSelectedChange={setSelected} onNeedChildren={onNeedChildren} height={height} />
    </div>
  );
}

const meta = { title: "Data/Tree", component: Demo, parameters: { guide: treeGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Grid min={240}>
      <Demo />
      <Demo nodes={schema("loading")} open={["shop", "public", "tickets", "audit"]} first="audit" />
      <Demo nodes={schema({ error: "The connection was refused." })} open={["shop", "public", "tickets"]} first={null} />
      <Demo direction="rtl" />
      <Demo nodes={[]} />
      <Demo nodes={[{ id: "long", label: "donaudampfschifffahrtsgesellschaftskapitaensmuetzen_by_region_and_year", noun: "dataset", note: "1,204 columns", children: "unloaded" }]} first={null} />
    </Grid>
  ),
};

export const WalkedByKeys: Story = {
  args: { open: [], first: null },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const row = (name: RegExp) => canvas.getByRole("treeitem", { name });
    await userEvent.tab();
    await expect(row(/^shop/)).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(row(/^shop/)).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{ArrowRight}");
    await expect(row(/^public/)).toHaveFocus();
    await expect(row(/^public/)).toHaveAttribute("aria-level", "2");
    await userEvent.keyboard("*");
    await expect(row(/^audit/)).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("or");
    await expect(row(/^orders/)).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(row(/^orders/)).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{ArrowLeft}");
    await expect(row(/^public/)).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(canvas.queryByRole("treeitem", { name: /^orders/ })).toBeNull();
    await userEvent.keyboard("{End}");
    await expect(row(/^warehouse/)).toHaveFocus();
    await userEvent.keyboard("{Home}");
    await expect(row(/^shop/)).toHaveFocus();
  },
};

export const RightToLeft: Story = {
  args: { open: [], first: null, direction: "rtl" },
  play: async ({ canvasElement }) => {
    const shop = within(canvasElement).getByRole("treeitem", { name: /^shop/ });
    await userEvent.tab();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(shop).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{ArrowRight}");
    await expect(shop).toHaveAttribute("aria-expanded", "false");
  },
};

export const ReadsABranch: Story = {
  args: { open: [], onNeedChildren: fn() },
  play: async ({ args, canvasElement }) => {
    const warehouse = within(canvasElement).getByRole("treeitem", { name: /^warehouse/ });
    await userEvent.dblClick(warehouse);
    await expect(args.onNeedChildren).toHaveBeenCalledWith("warehouse");
    await expect(warehouse).toHaveAttribute("aria-busy", "true");
    await expect(within(canvasElement).getByRole("treeitem", { name: "Loading" })).toBeVisible();
  },
};

export const FailedBranchIsTriedAgain: Story = {
  args: { nodes: schema({ error: "The connection was refused." }), open: ["shop", "public", "tickets"], onNeedChildren: fn() },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("status")).toHaveTextContent("The connection was refused.");
    canvas.getByRole("treeitem", { name: /^tickets/ }).focus();
    await userEvent.click(canvas.getByRole("treeitem", { name: /refused/ }));
    await expect(args.onNeedChildren).toHaveBeenCalledWith("tickets");
    await waitFor(() => expect(canvas.getByRole("treeitem", { name: /^tickets/ })).toHaveFocus());
  },
};

export const TenThousandNodes: Story = {
  args: { nodes: many, open: many.map((node) => node.id), first: null, height: 320 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(canvas.getAllByRole("treeitem").at(-1)).toHaveFocus());
    await expect(canvas.getAllByRole("treeitem").at(-1)).toHaveAttribute("aria-posinset", "99");
    await userEvent.keyboard("{ArrowLeft}");
    await waitFor(() => expect(canvas.getByRole("treeitem", { name: /^events_099/ })).toHaveFocus());
    await expect(canvas.getAllByRole("treeitem").length).toBeLessThan(60);
    canvas.getByRole("tree").scrollTop = 0;
    await canvas.findByRole("treeitem", { name: /^events_000/ });
    await expect(canvas.getByRole("treeitem", { name: /^events_099/ })).toHaveFocus();
  },
};

export const LongWords: Story = { ...Variants, globals: narrow, play: async () => fits() };
