import type { Meta, StoryObj } from "@storybook/react-vite";
import { Breadcrumbs } from "./breadcrumbs.tsx";

const meta = { title: "Navigation/Breadcrumbs", component: Breadcrumbs, } satisfies Meta<typeof Breadcrumbs>;
export default meta;
type Story = StoryObj<typeof meta>;

export const TwoLevels: Story = { args: { items: [{ label: "Models", href: "/models" }, { label: "SmolLM2-135M-Instruct", href: "/models/smollm2" }] } };
export const WithoutLink: Story = { args: { items: [{ label: "Models" }] } };
