import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Button } from "../button/button.tsx";
import { BuildIcon, CopyIcon, StopIcon } from "../icon/icons.ts";
import { Stack } from "../stack/stack.tsx";
import { StateDot } from "../state-dot/state-dot.tsx";
import { pageHeaderGuide } from "./page-header.guide.ts";
import { PageHeader } from "./page-header.tsx";

const meta = { title: "Layout/PageHeader", component: PageHeader, args: { title: "Models" }, parameters: { guide: pageHeaderGuide } } satisfies Meta<typeof PageHeader>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={6}>
      <article>
        <PageHeader title="Models" purpose="Use one now, or teach it with your own data." />
      </article>
      <article>
        <PageHeader
          noun="model"
          icon={BuildIcon}
          title="Build a model"
          breadcrumbs={[
            { label: "Models", href: "/models" },
            { label: "SmolLM2-135M-Instruct", href: "/models/x" },
          ]}
          actions={
            <>
              Draft kept <Button variant="primary">Start fine-tuning</Button>
            </>
          }
        />
      </article>
    </Stack>
  ),
};

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
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "support-answers-v3" })).toHaveAttribute("data-page-heading");
    await userEvent.tab();
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Duplicate" })).toHaveFocus();
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: { ...Record.args, title: longName, breadcrumbs: [{ label: longName, href: "/d" }], purpose: longSentence, state: longSentence },
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
