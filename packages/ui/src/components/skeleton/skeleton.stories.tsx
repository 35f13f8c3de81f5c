import type { Meta, StoryObj } from "@storybook/react-vite";
import { Skeleton, SkeletonList } from "./skeleton.tsx";

const meta = { title: "Feedback/Skeleton", component: Skeleton, } satisfies Meta<typeof Skeleton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Line: Story = { args: { width: 240 } };
export const Round: Story = { args: { shape: "round", width: 24, height: 24 } };
export const Rows: Story = { render: () => <SkeletonList count={4} /> };
export const Cards: Story = { render: () => <SkeletonList layout="grid" height={142} label="Loading models" /> };
