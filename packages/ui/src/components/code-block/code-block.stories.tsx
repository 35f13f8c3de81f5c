import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { codeBlockGuide } from "./code-block.guide.ts";
import { CodeBlock, CodeMark } from "./code-block.tsx";

const code = `const answer = await client
  .chat.completions.create({
    model: "support-answers",
    messages, stream: true,
  });`;

const meta = { title: "Data/CodeBlock", component: CodeBlock, args: { code, label: "JavaScript" }, parameters: { guide: codeBlockGuide } } satisfies Meta<typeof CodeBlock>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack>
      <CodeBlock {...args} />
      <CodeBlock {...args} look="raised" label="JavaScript, raised" />
      <CodeBlock code={longSentence} wrap copy={false} label="A prompt" />
    </Stack>
  ),
};

export const AsTheModelSeesIt: Story = {
  args: { code: "<|im_start|>user\nWho signs?<|im_end|>\n<|im_start|>assistant\nThe desk lead.<|im_end|>", label: "Sample 1", wrap: true, copy: false },
  render: (args) => (
    <CodeBlock {...args}>
      <CodeMark kind="frame">{"<|im_start|>user\n"}</CodeMark>
      {"Who signs?"}
      <CodeMark kind="frame">{"<|im_end|>\n<|im_start|>assistant\n"}</CodeMark>
      <CodeMark kind="learned">The desk lead.</CodeMark>
      <CodeMark kind="frame">{"<|im_end|>"}</CodeMark>
    </CodeBlock>
  ),
};

export const ReachedByKeys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole("region", { name: "JavaScript" })).toHaveFocus();
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Copy JavaScript" })).toHaveFocus();
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Stack>
      <CodeBlock label="curl" code={`curl https://aiweb.example/v1/${longName}/${longName}`} />
      <CodeBlock label="A prompt" wrap code={`${longSentence}\n${longName}`} />
    </Stack>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
