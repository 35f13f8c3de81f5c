import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ConversationSummary } from "@aiweb/contracts/conversations/conversation";
import { runnableModel } from "@aiweb/api-client/examples";
import { expect, fn, userEvent, within } from "storybook/test";
import { Workbench } from "@aiweb/ui/workbench";
import { ConversationList } from "./conversation-list.tsx";
import { ModelChoices } from "./model-choices.tsx";
import { PlaygroundBar } from "./playground-bar.tsx";

const models = [
  runnableModel(),
  runnableModel({ ref: "ada/refunds", name: "refunds", state: "starting", reason: "Loading the base model" }),
  runnableModel({ ref: "aiweb/SmolLM2-135M-Instruct", name: "SmolLM2-135M-Instruct", owner: "aiweb", group: "this-machine", state: "deploy", deployment: null, version: null }),
  runnableModel({ ref: "openai/gpt-4-turbo", name: "gpt-4-turbo", owner: "openai", group: "openai", state: "blocked", deployment: null, version: null, reason: "Needs your OpenAI key", fix: { label: "Add it in your profile", href: "/profile" } }),
  runnableModel({ ref: "meta-llama/Meta-Llama-3-8B", name: "Meta-Llama-3-8B", owner: "meta-llama", group: "hugging-face", abilities: { chat: false, complete: true, fineTune: false }, deployment: null, version: null }),
];

const acts = { onPaneToggle: fn(), onChooseModel: fn(), onHistory: fn(), onNewChat: fn() };
const chosen = fn();
const kept = { onOpen: fn(), onRename: fn(), onDelete: fn() };

const meta = {
  title: "Playground/Bar and lists",
  component: PlaygroundBar,
  args: { ...acts, model: models[0], modelRef: "ada/support-answers", pane: "settings", wide: true },
  render: (args) => (
    <Workbench bar={<PlaygroundBar {...args} />}>
      <span />
    </Workbench>
  ),
} satisfies Meta<typeof PlaygroundBar>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Serving: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "Playground" })).toBeInTheDocument();
    await expect(canvas.getByRole("button", { name: "Settings" })).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(canvas.getByRole("button", { name: "SDK" }));
    await expect(acts.onPaneToggle).toHaveBeenLastCalledWith("sdk");
    await userEvent.click(canvas.getByRole("button", { name: "New chat" }));
    await expect(acts.onNewChat).toHaveBeenCalled();
  },
};

export const Narrow: Story = {
  args: { wide: false, pane: null, model: runnableModel({ name: "a-rather-long-name-of-a-model-that-somebody-taught-something" }) },
  globals: { viewport: { value: "mobile1" } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.ownerDocument.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

export const NoModel: Story = { args: { model: undefined, modelRef: undefined }, globals: { theme: "dark" } };

export const Choices: Story = {
  render: () => <ModelChoices models={models} selected="ada/support-answers" onSelect={chosen} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("region", { name: "My models" })).toHaveTextContent(/Serving.*Starting.*Loading the base model/);
    await expect(canvas.getByRole("link", { name: "Add it in your profile" })).toHaveAttribute("href", "/profile");
    await userEvent.click(canvas.getByRole("button", { name: /SmolLM2/ }));
    await expect(chosen).toHaveBeenCalledWith("aiweb/SmolLM2-135M-Instruct");
  },
};

export const NoChoice: Story = { render: () => <ModelChoices models={[]} selected={undefined} onSelect={chosen} /> };

function conversation(id: string, title: string): ConversationSummary {
  const at = new Date(Date.UTC(2026, 10, 23, 15)).toISOString();
  return { id, title, model: "ada/support-answers", mode: "chat", createdAt: at, updatedAt: at };
}

export const Conversations: Story = {
  render: () => <ConversationList conversations={[conversation("1", "Who signs off a refund above 500 euros?"), conversation("2", "Hello")]} current="1" {...kept} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("link", { name: "Hello" })).toHaveAttribute("href", "/ai/playground/2");
    await userEvent.click(canvas.getByRole("button", { name: "Delete Hello" }));
    await expect(kept.onDelete).toHaveBeenCalled();
    await userEvent.click(canvas.getByRole("button", { name: "Rename Hello" }));
    const title = canvas.getByRole("textbox", { name: "New title" });
    await expect(title).toHaveFocus();
    await userEvent.type(title, " again{Enter}");
    await expect(kept.onRename).toHaveBeenCalledWith("2", "Hello again");
  },
};
