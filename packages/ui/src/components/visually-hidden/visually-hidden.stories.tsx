import type { Meta, StoryObj } from "@storybook/react-vite";
import { VisuallyHidden } from "./visually-hidden.tsx";

const meta = { title: "Basics/VisuallyHidden", component: VisuallyHidden, } satisfies Meta<typeof VisuallyHidden>;
export default meta;
type Story = StoryObj<typeof meta>;

export const ReadOut: Story = { args: { children: "Answer finished" } };
