import { useState } from "react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { ModelChoice } from "./model-choice.tsx";
import type { ModelChoiceProps } from "./model-choice.tsx";

const onRetry = fn();

function Chosen(props: ModelChoiceProps) {
  const [chosen, setChosen] = useState(props.chosen);
  return <ModelChoice {...props} chosen={chosen} onChosen={setChosen} />;
}

const meta = {
  title: "Profile/ModelChoice",
  component: ModelChoice,
  render: (args) => <Chosen {...args} />,
  args: { offered: ["aiweb/smollm2-135m-instruct", "openai/gpt-4-turbo"], chosen: [], onChosen: () => undefined },
} satisfies Meta<typeof ModelChoice>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Offered: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("checkbox", { name: "openai/gpt-4-turbo" }));
    await expect(canvas.getByRole("checkbox", { name: "openai/gpt-4-turbo" })).toBeChecked();
    await userEvent.type(canvas.getByLabelText("Another model"), "me/taught@2{Enter}");
    await expect(canvas.getByRole("checkbox", { name: "me/taught@2" })).toBeChecked();
    await expect(canvas.getByLabelText("Another model")).toHaveValue("");
    await userEvent.click(canvas.getByRole("checkbox", { name: "me/taught@2" }));
    await expect(canvas.queryByRole("checkbox", { name: "me/taught@2" })).toBeNull();
  },
};
export const Mistyped: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText("Another model"), "taught{Enter}");
    await expect(canvas.getByText(/^Write it as owner\/name, owner\/name:tag or/)).toBeVisible();
    await expect(canvas.getAllByRole("checkbox")).toHaveLength(2);
  },
};
export const Looking: Story = { args: { offered: undefined } };
export const NothingOffered: Story = { args: { offered: [] } };
export const NotRead: Story = {
  args: { offered: undefined, failure: { message: "AIWeb does not answer. Check the connection; nothing you entered is lost.", onRetry } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByText(/No model answers you|Looking for models/)).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(onRetry).toHaveBeenCalledOnce();
  },
};
export const Refused: Story = { args: { chosen: ["me/taught"], error: "There is no model me/taught." } };
