import type { Meta, StoryObj } from "@storybook/react-vite";
import { CodeBlock, CodeMark } from "./code-block.tsx";

const meta = { title: "Data/CodeBlock", component: CodeBlock, } satisfies Meta<typeof CodeBlock>;
export default meta;
type Story = StoryObj<typeof meta>;

const code = `const answer = await client
  .chat.completions.create({
    model: "support-answers",
    messages, stream: true,
  });`;

export const Call: Story = { args: { code, label: "JavaScript", look: "raised" } };

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

export const Dark: Story = { ...AsTheModelSeesIt, globals: { theme: "dark" } };
