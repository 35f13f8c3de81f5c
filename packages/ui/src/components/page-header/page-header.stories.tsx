import type { Meta, StoryObj } from "@storybook/react-vite";
import { Button } from "../button/button.tsx";
import { BuildIcon, CopyIcon, StopIcon } from "../icon/icons.ts";
import { StateDot } from "../state-dot/state-dot.tsx";
import { PageHeader } from "./page-header.tsx";

const meta = { title: "Layout/PageHeader", component: PageHeader, } satisfies Meta<typeof PageHeader>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Catalogue: Story = { args: { title: "Models", purpose: "Use one now, or teach it with your own data." } };

export const Record: Story = {
  args: {
    noun: "job",
    title: "support-answers-v3",
    breadcrumbs: [{ label: "Fine-tuning jobs", href: "/ai/jobs" }],
    state: (
      <>
        <StateDot tone="warn">Running</StateDot>
        <span>step 79 of 120</span>
        <span>about 1 min 40 s left</span>
      </>
    ),
    actions: (
      <>
        <Button icon={CopyIcon}>Duplicate</Button>
        <Button icon={StopIcon}>Cancel</Button>
      </>
    ),
  },
};

export const DecisionForm: Story = {
  args: {
    noun: "model",
    icon: BuildIcon,
    title: "Build a model",
    breadcrumbs: [{ label: "Models", href: "/models" }, { label: "SmolLM2-135M-Instruct", href: "/models/x" }],
    actions: (
      <>
        Draft kept <Button variant="primary">Start fine-tuning</Button>
      </>
    ),
  },
};

export const LongName: Story = { args: { title: "a-name-that-somebody-made-as-long-as-the-grammar-of-names-allows-it", noun: "dataset" } };
