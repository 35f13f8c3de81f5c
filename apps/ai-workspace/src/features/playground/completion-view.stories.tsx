import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Message } from "@aiweb/contracts/conversations/conversation";
import { SAMPLING_DEFAULTS } from "@aiweb/contracts/conversations/sampling-defaults";
import { expect, fn, userEvent, within } from "storybook/test";
import { CompletionView } from "./completion-view.tsx";
import type { PlaygroundState } from "./use-playground.ts";

const at = new Date(Date.UTC(2026, 10, 23, 15)).toISOString();
const ask = fn();
const setDraft = fn();

function said(role: Message["role"], content: string): Message {
  return { id: role, role, content, state: "done", model: "meta-llama/Meta-Llama-3-8B", figures: null, finishReason: "stop", error: null, createdAt: at };
}
const messages = [said("user", "The capital of France is"), said("assistant", " Paris, and")];

const state: PlaygroundState = {
  ref: "meta-llama/Meta-Llama-3-8B",
  model: undefined,
  lookup: "gone",
  lookAgain: fn(),
  lookingAgain: false,
  mode: "completion",
  conversation: null,
  settings: SAMPLING_DEFAULTS,
  changeSettings: fn(),
  draft: "",
  setDraft,
  announcement: "",
  messages: [],
  answering: undefined,
  busy: false,
  failure: null,
  asking: undefined,
  ask,
  stop: fn(),
  ended: fn(),
};

const meta = { title: "Playground/Completion", component: CompletionView, args: { state, obstacle: undefined, notice: null } } satisfies Meta<typeof CompletionView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Begun: Story = {
  play: async ({ canvasElement }) => {
    ask.mockClear();
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("button", { name: "Complete" })).toHaveAttribute("aria-disabled", "true");
    await userEvent.type(canvas.getByRole("textbox", { name: "Prompt" }), "Once upon");
    await expect(setDraft).toHaveBeenLastCalledWith("Once upon");
    await userEvent.click(canvas.getByRole("button", { name: "Complete" }));
    await expect(ask).toHaveBeenCalledWith({ content: "Once upon" });
  },
};

/** A growing text: what the model added is taken up as the next beginning. */
export const GoesOn: Story = {
  args: { state: { ...state, messages, conversation: { id: "0b5f3a0e-7d6f-4d13-9a53-0d1c5b1f2a10", title: "", model: state.ref ?? "", mode: "completion", createdAt: at, updatedAt: at, settings: SAMPLING_DEFAULTS, messages } } },
  play: async ({ canvasElement }) => {
    ask.mockClear();
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Go on from here" }));
    await expect(canvas.getByRole("textbox", { name: "Prompt" })).toHaveValue("The capital of France is Paris, and");
    await userEvent.click(canvas.getByRole("button", { name: "Complete" }));
    await expect(ask).toHaveBeenCalledWith({ content: "The capital of France is Paris, and" });
  },
};

export const NotTakenDark: Story = {
  args: { state: { ...state, draft: "Typed before the reload", failure: "The model is starting. Try again in a few seconds." } },
  globals: { theme: "dark" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("textbox", { name: "Prompt" })).toHaveValue("Typed before the reload");
    await expect(canvas.getByRole("alert")).toHaveTextContent("What you wrote is still here.");
  },
};
