import type { Meta, StoryObj } from "@storybook/react-vite";
import { Button } from "../button/button.tsx";
import { Card } from "./card.tsx";

const meta = { title: "Layout/Card", component: Card, } satisfies Meta<typeof Card>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Panel: Story = { args: { title: "Where", children: "gpu-node-2 · 1 GPU · LoRA r 8" } };
export const FormSection: Story = {
  args: { heading: "section", title: "What it learns from", note: "Drawn by weight, from exactly these versions.", actions: <Button size="s">Add dataset</Button>, children: "Rows" },
};
export const Sunken: Story = { args: { tone: "sunken", title: "Log", children: <code>step 77 loss 0.421</code> } };
export const Untitled: Story = { args: { children: "Only content" } };
