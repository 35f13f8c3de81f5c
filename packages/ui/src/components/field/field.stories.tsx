import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { fieldGuide } from "./field.guide.ts";
import { Field } from "./field.tsx";

const meta = {
  title: "Forms/Field",
  component: Field,
  args: { label: "Colour", children: (control) => <input type="color" defaultValue="#1f2937" {...control} /> },
  parameters: { guide: fieldGuide },
} satisfies Meta<typeof Field>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack gap={5}>
      <Field {...args} />
      <Field {...args} label="Colour with a hint" hint="Any colour of the tokens." />
      <Field {...args} label="Colour that may be left out" optional />
      <Field {...args} label="Wrong colour" error="Choose a colour that exists." />
      <Field {...args} label="Colour, unseen" labelHidden hint="Its label is read out only." />
    </Stack>
  ),
};

export const WithError: Story = {
  args: { error: "Choose a colour that exists.", hint: "Any colour of the tokens.", optional: true },
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByLabelText(/Colour/);
    await expect(input).toBeInvalid();
    await expect(input).toHaveAccessibleDescription("Any colour of the tokens. Choose a colour that exists.");
    await userEvent.click(within(canvasElement).getByText("Colour"));
    await expect(input).toHaveFocus();
  },
};

export const LongWords: Story = { globals: narrow, args: { label: longName, hint: longSentence, error: `${longName} is no colour.`, optional: true }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
