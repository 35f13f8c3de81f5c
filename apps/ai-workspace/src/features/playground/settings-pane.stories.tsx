import type { Meta, StoryObj } from "@storybook/react-vite";
import { SAMPLING_DEFAULTS } from "@aiweb/contracts/conversations/sampling-defaults";
import { Stack } from "@aiweb/ui";
import { expect, fn, userEvent, within } from "storybook/test";
import { SameCall } from "./same-call.tsx";
import { SettingsPane } from "./settings-pane.tsx";

const onChange = fn();

const meta = {
  title: "Playground/Settings",
  component: SettingsPane,
  args: { settings: SAMPLING_DEFAULTS, onChange, chat: true, contextLength: 2048 },
  render: (args) => (
    <Stack gap={4}>
      <SettingsPane {...args} />
    </Stack>
  ),
} satisfies Meta<typeof SettingsPane>;
export default meta;

export const Chat: StoryObj<typeof meta> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole("textbox", { name: "System prompt" }), "B");
    await expect(onChange).toHaveBeenLastCalledWith({ systemPrompt: "B" });
    const [temperature] = canvas.getAllByRole("slider");
    temperature?.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(onChange).toHaveBeenLastCalledWith({ temperature: 0.75 });
  },
};

/** As it stands in the page: what the settings come to, below them. */
export const WithTheCall: StoryObj<typeof meta> = {
  render: (args) => (
    <Stack gap={4}>
      <SettingsPane {...args} />
      <SameCall call={{ path: "/v1/chat/completions", body: { model: "ada/support-answers", messages: [], temperature: 0.2, top_p: 0.95, max_tokens: 256 } }} />
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("region", { name: "Same call, in code" })).toHaveTextContent(/chat\.completions\.create\(\{ model: "ada\/support-answers", messages, stream: true, temperature: 0\.2/);
  },
};

export const Completion: StoryObj<typeof meta> = {
  args: { chat: false },
  globals: { theme: "dark" },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole("textbox", { name: "System prompt" })).toBeNull();
  },
};
