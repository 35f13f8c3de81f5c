import type { Meta, StoryObj } from "@storybook/react-vite";
import type { Message } from "@aiweb/contracts/conversations/conversation";
import { expect, fn, userEvent, within } from "storybook/test";
import { Stack } from "@aiweb/ui";
import { CodePanel } from "./code-panel.tsx";
import { GrownText } from "./completion-view.tsx";
import { MessageView } from "./message-view.tsx";
import { ServePanel } from "./serve-panel.tsx";

const at = new Date(Date.UTC(2026, 10, 23, 15)).toISOString();
const acts = { edit: fn(), regenerate: fn(), serve: fn(), makeKey: fn(), goOn: fn() };

function message(change: Partial<Message>): Message {
  return { id: "m", role: "assistant", content: "", state: "done", model: "ada/support@3", figures: null, finishReason: "stop", error: null, createdAt: at, ...change };
}

const figures = { promptTokens: 171, completionTokens: 41, firstTokenMilliseconds: 96, tokensPerSecond: 38.1 };
const answered = message({ content: "Refunds above 500 euros are signed off by the **regional desk lead**.", figures });

function Thread() {
  return (
    <Stack gap={5}>
      <MessageView message={message({ id: "q", role: "user", content: "Who signs off a refund above 500 euros?" })} onEdit={acts.edit} />
      <MessageView message={answered} onRegenerate={acts.regenerate} />
      <MessageView message={message({ state: "streaming" })} text="Below 500 euros any **agent may" />
      <MessageView message={message({ state: "stopped", content: "Below 500", finishReason: "stopped" })} />
      <MessageView message={message({ content: "Below 500 euros any agent may do so, and", finishReason: "length" })} />
    </Stack>
  );
}

const meta = { title: "Playground/Parts", component: Thread } satisfies Meta<typeof Thread>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Messages: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("regional desk lead")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Regenerate" }));
    await expect(acts.regenerate).toHaveBeenCalled();
    await userEvent.click(canvas.getByRole("button", { name: "Edit" }));
    const words = canvas.getByRole("textbox", { name: "The question in other words" });
    await expect(words).toHaveFocus();
    await userEvent.clear(words);
    await userEvent.type(words, "And below?");
    await userEvent.click(canvas.getByRole("button", { name: "Ask this instead" }));
    await expect(acts.edit).toHaveBeenCalledWith("And below?");
  },
};

export const MessagesDark: Story = { globals: { theme: "dark" } };

export const FailedAnswer: Story = {
  render: () => <MessageView message={message({ state: "failed", error: "OpenAI refused the key. Put a working one into your profile." })} onRegenerate={acts.regenerate} />,
  play: async ({ canvasElement }) => {
    acts.regenerate.mockClear();
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Regenerate" }));
    await expect(acts.regenerate).toHaveBeenCalledOnce();
  },
};

const base = { name: "support-answers", reason: null, fix: null, deployment: null };
const idle = { deploymentHref: null, serving: false, progress: null, error: null, onServe: acts.serve };

export const ToBeServed: Story = {
  render: () => <ServePanel {...idle} model={{ ...base, state: "deploy" }} />,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Serve it" }));
    await expect(acts.serve).toHaveBeenCalled();
  },
};

export const OnItsWay: Story = {
  render: () => <ServePanel {...idle} deploymentHref="/ai/serving/1" progress={{ text: "Loading the base model", since: at }} model={{ ...base, state: "starting" }} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("progressbar", { name: "Starting support-answers" })).toBeVisible();
    await expect(within(canvasElement).getByRole("status")).toHaveTextContent("Loading the base model");
  },
};

export const DidNotStart: Story = {
  render: () => <ServePanel {...idle} deploymentHref="/ai/serving/1" model={{ ...base, state: "deploy", reason: "The replica ran out of memory." }} />,
};

export const Blocked: Story = {
  render: () => <ServePanel {...idle} model={{ ...base, name: "gpt-4-turbo", state: "blocked", reason: "Needs your OpenAI key", fix: { label: "Add it in your profile", href: "/profile" } }} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("link", { name: "Add it in your profile" })).toHaveAttribute("href", "/profile");
  },
};

const call = { path: "/v1/chat/completions", body: { model: "ada/support", messages: [{ role: "user", content: "Who signs off?" }], temperature: 0.7, max_tokens: 256 } } as const;
const code = { call, made: true, origin: "http://localhost:4300", onMakeKey: acts.makeKey };

export const Api: Story = {
  render: () => <CodePanel {...code} view="api" made={false} keyState={{ apiKey: null, making: false, error: null }} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("region", { name: "curl" })).toHaveTextContent("$AIWEB_API_KEY");
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Make a key" }));
    await expect(acts.makeKey).toHaveBeenCalled();
  },
};

export const SdkWithKey: Story = {
  render: () => <CodePanel {...code} view="sdk" keyState={{ apiKey: "aiweb_0123456789", making: false, error: null }} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("region", { name: "JavaScript" })).toHaveTextContent("aiweb_0123456789");
    await expect(canvas.getByRole("region", { name: "Python" })).toHaveTextContent("aiweb_0123456789");
    await expect(canvas.queryByRole("button", { name: "Make a key" })).toBeNull();
  },
};

export const KeyRefused: Story = {
  render: () => <CodePanel {...code} view="api" keyState={{ apiKey: null, making: false, error: "You have 100 keys already. Revoke one in your profile." }} />,
};

export const Completion: Story = {
  render: () => <GrownText prompt="The capital of France is" text=" Paris, on the Seine." answer={{ ...answered, finishReason: "length" }} onContinue={acts.goOn} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("Paris, on the Seine.").tagName).toBe("MARK");
    await userEvent.click(canvas.getByRole("button", { name: "Go on from here" }));
    await expect(acts.goOn).toHaveBeenCalledWith("The capital of France is Paris, on the Seine.");
  },
};

export const CompletionFailed: Story = {
  render: () => <GrownText prompt="The capital of France is" text=" Pa" answer={message({ state: "failed", error: "The answer was cut off. Ask again." })} />,
};
