import type { Meta, StoryObj } from "@storybook/react-vite";
import { conversationOf, everyRunnableModel, exampleConversation, exampleId, exampleMessage, exampleMessages, longText, longWord, pagedList, runnableModel } from "@aiweb/api-client/examples";
import { down, flow, hidden, inTurn, never, playApi, signedOut, withQueries, type StoryAnswers } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, screen, userEvent, within } from "storybook/test";
import { PlaygroundPage } from "./playground-page.tsx";

const path = "ai/playground/{-$conversation}";
const inConversation = { page: { path, address: `/ai/playground/${exampleId(40)}` } };
const models = { "conversations.listRunnableModels": () => ({ items: [...everyRunnableModel] }) } satisfies StoryAnswers;
const answered = exampleMessages.slice(0, 2);

const meta = {
  title: "Pages/AI/Playground",
  component: PlaygroundPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path, address: "/ai/playground" } },
} satisfies Meta<typeof PlaygroundPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "conversations.listRunnableModels": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading the playground")).toBeInTheDocument();
  },
};

export const NewChat: Story = {
  beforeEach: playApi(models),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Try a question" }));
    await expect(canvas.getByRole("textbox", { name: "Message" })).toHaveValue("Explain in two sentences what fine-tuning does to a language model.");
    await expect(canvas.getByRole("button", { name: "Send" })).toBeEnabled();
  },
};

export const NoModelYet: Story = {
  beforeEach: playApi({ "conversations.listRunnableModels": () => ({ items: [] }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { name: "Choose a model to talk to" })).toBeVisible();
    await expect(within(canvasElement).getByRole("button", { name: "Send" })).toHaveAccessibleDescription("Choose a model first");
  },
};

export const Conversation: Story = {
  parameters: inConversation,
  beforeEach: playApi({ ...models, "conversations.get": () => conversationOf(answered) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText(/signed off by the regional desk lead/)).toBeVisible();
    await expect(canvas.getByText("232 of 2,048 tokens")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Regenerate" })).toBeVisible();
  },
};

/** What the next question goes to has to be brought up first. */
export const NotRunning: Story = {
  parameters: { page: { path, address: "/ai/playground?model=aiweb%2FSmolLM2-135M-Instruct" } },
  beforeEach: playApi(models),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("button", { name: "Serve it" })).toBeVisible();
    await expect(within(canvasElement).getByRole("button", { name: "Send" })).toHaveAccessibleDescription("Serve SmolLM2-135M-Instruct first");
  },
};

/** Its text comes piece by piece. */
export const Streaming: Story = {
  parameters: inConversation,
  beforeEach: playApi(() => {
    const pieces = ["While the desk lead ", "is away, the **deputy** ", "of the same region signs. "];
    const events = pieces.map((text, index) => {
      const offset = pieces.slice(0, index).join("").length;
      return { id: String(offset + text.length), data: { kind: "text" as const, offset, text } };
    });
    return {
      ...models,
      "conversations.get": () => conversationOf([...exampleMessages, exampleMessage({ id: exampleId(44), state: "streaming", finishReason: null })]),
      "conversations.readAnswer": () => flow(events),
    };
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText(/of the same region signs\./)).toBeVisible();
    await expect(canvas.getAllByRole("article", { name: "Answer" }).at(-1)).toHaveAttribute("aria-busy", "true");
    await expect(canvas.getByRole("button", { name: "Stop" })).toBeVisible();
  },
};

export const AnswerFailed: Story = {
  parameters: inConversation,
  beforeEach: playApi({ ...models, "conversations.get": () => conversationOf([...exampleMessages, exampleMessage({ id: exampleId(44), state: "failed", error: "The replica stopped while it wrote. Ask again." })]) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("The replica stopped while it wrote. Ask again.")).toBeVisible();
    await expect(within(canvasElement).getByRole("button", { name: "Regenerate" })).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "conversations.listRunnableModels": inTurn(down, models["conversations.listRunnableModels"]) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { level: 1, name: "Cannot show the playground" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("heading", { name: "Ask support-answers something" })).toBeVisible();
  },
};

/** The list of models was not read: what was said stands, and its model is looked up by itself. */
export const Partial: Story = {
  parameters: inConversation,
  beforeEach: playApi({
    "conversations.listRunnableModels": down,
    "conversations.getRunnableModel": () => ({ item: runnableModel() }),
    "conversations.get": () => conversationOf(answered),
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText(/signed off by the regional desk lead/)).toBeVisible();
    await expect(await canvas.findByText("Serving")).toBeVisible();
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "conversations.listRunnableModels": signedOut }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "Sign in to see the playground" })).toBeVisible();
  },
};

export const NotYours: Story = {
  parameters: inConversation,
  beforeEach: playApi({ ...models, "conversations.get": hidden }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "There is no such conversation, or it is not yours" })).toBeVisible();
    await expect(within(canvasElement).getByRole("link", { name: "New chat" })).toHaveAttribute("href", "/ai/playground");
  },
};

export const TenThousandConversations: Story = {
  beforeEach: playApi({ ...models, "conversations.list": pagedList(10_001, (index) => exampleConversation({ id: exampleId(index), title: `Question ${index + 1} about refunds` })) }),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Conversations" }));
    const sheet = within(await screen.findByRole("dialog", { name: "Conversations" }));
    await userEvent.click(await sheet.findByRole("button", { name: "Show more" }));
    await expect(await sheet.findByText("Question 48 about refunds")).toBeInTheDocument();
    await expect(sheet.queryByText("Question 10001 about refunds")).toBeNull();
  },
};

export const LongWords: Story = {
  parameters: inConversation,
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({
    "conversations.listRunnableModels": () => ({ items: [runnableModel({ name: longWord })] }),
    "conversations.get": () => conversationOf([exampleMessage({ id: exampleId(41), role: "user", content: longWord }), exampleMessage({ content: `${longText}\n\n\`${longWord}\`` })]),
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(longText)).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
