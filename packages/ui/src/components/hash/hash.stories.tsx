import type { Meta, StoryObj } from "@storybook/react-vite";
import { Hash } from "./hash.tsx";

const meta = { title: "Data/Hash", component: Hash, } satisfies Meta<typeof Hash>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Address: Story = { args: { value: "0x71C7656EC7ab88b098defB751B7401B5f6d8976F", label: "address" } };
export const Digest: Story = { args: { value: "9f3c0000000000000000e21a", label: "configuration hash" } };
