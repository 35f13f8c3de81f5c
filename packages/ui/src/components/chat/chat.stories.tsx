import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { IconButton } from "../button/icon-button.tsx";
import { CopyIcon, RefreshIcon } from "../icon/icons.ts";
import { Markdown } from "../markdown/markdown.tsx";
import { chatGuide } from "./chat.guide.ts";
import { ChatMessage } from "./chat-message.tsx";
import { ChatThread } from "./chat-thread.tsx";
import { Composer } from "./composer.tsx";

const sent = fn();
const stopped = fn();

function Demo({ busy = false, turns = 1, question = "Who signs off a refund above 500 euros?" }: { busy?: boolean; turns?: number; question?: string }) {
  const [value, setValue] = useState("");
  return (
    <div style={{ display: "flex", flexDirection: "column", blockSize: 560 }}>
      <ChatThread label="Conversation" announcement={busy ? "" : "Answer finished"}>
        {Array.from({ length: turns }, (_, turn) => [
          <ChatMessage key={`q${turn}`} from="user">
            {question}
          </ChatMessage>,
          <ChatMessage
            key={`a${turn}`}
            from="model"
            streaming={busy && turn === turns - 1}
            meta={["first token 96 ms", "41 tokens", "38 tok/s"]}
            actions={
              <>
                <IconButton icon={CopyIcon} label="Copy the answer" size="s" />
                <IconButton icon={RefreshIcon} label="Answer again" size="s" />
              </>
            }
          >
            <Markdown text={`Refunds above 500 euros are signed off by the **regional desk lead**.${question === longName ? ` ${longName}` : ""}`} streaming={busy} />
          </ChatMessage>,
        ])}
      </ChatThread>
      <Composer value={value} onValueChange={setValue} onSend={() => sent(value)} onStop={stopped} busy={busy} placeholder="Ask support-answers" note="212 of 2,048 tokens" />
    </div>
  );
}

const meta = { title: "Chat/ChatThread, ChatMessage, Composer", component: Demo, parameters: { guide: chatGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {};

export const EnterSends: Story = {
  play: async ({ canvasElement }) => {
    sent.mockClear();
    const input = within(canvasElement).getByLabelText("Ask support-answers");
    await userEvent.type(input, "{Enter}");
    await expect(sent).not.toHaveBeenCalled();
    await userEvent.type(input, "one{Shift>}{Enter}{/Shift}two");
    await expect(input).toHaveValue("one\ntwo");
    await userEvent.type(input, "{Enter}");
    await expect(sent).toHaveBeenCalledWith("one\ntwo");
    await userEvent.tab({ shift: true });
    await expect(within(canvasElement).getByRole("button", { name: "Answer again" })).toHaveFocus();
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await expect(within(canvasElement).getByRole("region", { name: "Conversation" })).toHaveFocus();
  },
};

export const Answering: Story = {
  args: { busy: true },
  play: async ({ canvasElement }) => {
    stopped.mockClear();
    sent.mockClear();
    await userEvent.type(within(canvasElement).getByLabelText("Ask support-answers"), "more{Enter}");
    await expect(sent).not.toHaveBeenCalled();
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Stop" }));
    await expect(stopped).toHaveBeenCalledOnce();
  },
};

export const ScrolledUp: Story = {
  args: { turns: 12 },
  globals: { motion: "reduced" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const thread = canvas.getByRole("region", { name: "Conversation" });
    await userEvent.pointer({ target: thread });
    thread.dispatchEvent(new WheelEvent("wheel", { deltaY: -400, bubbles: true }));
    thread.scrollTop = 0;
    await userEvent.click(await canvas.findByRole("button", { name: "Latest" }));
    // without motion it is there at once
    await waitFor(() => expect(thread.scrollHeight - thread.clientHeight - thread.scrollTop).toBeLessThan(2), { timeout: 100 });
  },
};

export const LongWords: Story = { globals: narrow, args: { question: longName }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
