import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { Field } from "./field.tsx";

const meta = {
  title: "Forms/Field",
  component: Field,
  args: { label: "Colour", children: (control) => <input type="text" defaultValue="ink" {...control} /> },
} satisfies Meta<typeof Field>;
export default meta;
type Story = StoryObj<typeof meta>;

export const WithHint: Story = { args: { hint: "Any colour of the tokens." } };

export const WithError: Story = {
  args: { error: "Choose a colour that exists.", hint: "Any colour of the tokens.", optional: true },
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByLabelText(/Colour/);
    await expect(input).toBeInvalid();
    await expect(input).toHaveAccessibleDescription("Any colour of the tokens. Choose a colour that exists.");
  },
};
