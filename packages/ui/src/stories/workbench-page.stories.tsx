import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { Badge } from "../components/badge/badge.tsx";
import { Button } from "../components/button/button.tsx";
import { IconButton } from "../components/button/icon-button.tsx";
import { ChatMessage } from "../components/chat/chat-message.tsx";
import { ChatThread } from "../components/chat/chat-thread.tsx";
import { Composer } from "../components/chat/composer.tsx";
import { CodeBlock } from "../components/code-block/code-block.tsx";
import { CodeIcon, CopyIcon, OwnModelIcon, PackageIcon, PlusIcon, RefreshIcon } from "../components/icon/icons.ts";
import { Markdown } from "../components/markdown/markdown.tsx";
import { NounTile } from "../components/noun-tile/noun-tile.tsx";
import { Slider } from "../components/slider/slider.tsx";
import { StateDot } from "../components/state-dot/state-dot.tsx";
import { Text } from "../components/text/text.tsx";
import { TextArea } from "../components/text-field/text-area.tsx";
import { BarSpacer, Workbench } from "../components/workbench/workbench.tsx";
import { PageFrame } from "./page-frame.tsx";

const code = `const answer = await client
  .chat.completions.create({
    model: "support-answers",
    messages, stream: true,
    temperature: 0.2,
  });`;

const answer = `Refunds above 500 euros are signed off by the **regional desk lead**. Send the case with:

1. the order number and the amount,
2. the reason code from the ticket,
3. the customer’s last two contacts.

The desk answers within one working day.`;

function Settings() {
  const [temperature, setTemperature] = useState(0.2);
  const [longest, setLongest] = useState(256);
  return (
    <>
      <Text as="h2" strong>
        Settings
      </Text>
      <TextArea label="System prompt" value="Answer from the support handbook. If it is not there, say so." onValueChange={() => undefined} />
      <Slider label="Temperature" value={temperature} onValueChange={setTemperature} min={0} max={1} step={0.05} format={(value) => String(value)} />
      <Slider label="Top-p" value={0.95} onValueChange={() => undefined} min={0} max={1} step={0.05} />
      <Slider label="Longest answer" value={longest} onValueChange={setLongest} min={16} max={820} step={16} format={(value) => `${value} tokens`} />
      <Text as="h2" strong>
        Same call, in code
      </Text>
      <CodeBlock look="raised" label="JavaScript" code={code} />
    </>
  );
}

function Playground() {
  const [value, setValue] = useState("");
  return (
    <PageFrame current="Playground">
      <Workbench
        side={<Settings />}
        bar={
          <>
            <NounTile noun="model" icon={OwnModelIcon} size="s" />
            <Text as="h2" strong>
              support-answers
            </Text>
            <Badge>production → v3</Badge>
            <StateDot tone="good">Serving</StateDot>
            <BarSpacer />
            <Button variant="ghost" size="s" icon={CodeIcon}>
              API
            </Button>
            <Button variant="ghost" size="s" icon={PackageIcon}>
              SDK
            </Button>
            <Button size="s" icon={PlusIcon}>
              New chat
            </Button>
          </>
        }
      >
        <ChatThread label="Conversation">
          <ChatMessage from="user">Who signs off a refund above 500 euros?</ChatMessage>
          <ChatMessage
            from="model"
            meta={["first token 96 ms", "41 tokens", "38 tok/s"]}
            actions={
              <>
                <IconButton icon={CopyIcon} label="Copy the answer" size="s" />
                <IconButton icon={RefreshIcon} label="Answer again" size="s" />
              </>
            }
          >
            <Markdown text={answer} />
          </ChatMessage>
          <ChatMessage from="user">And below?</ChatMessage>
          <ChatMessage from="model" streaming>
            <Markdown streaming text="Below 500 euros any agent may" />
          </ChatMessage>
        </ChatThread>
        <div style={{ padding: "0 16px 20px" }}>
          <Composer busy value={value} onValueChange={setValue} onSend={() => setValue("")} onStop={() => undefined} placeholder="Ask support-answers…" note="212 of 2,048 tokens" />
        </div>
      </Workbench>
    </PageFrame>
  );
}

const meta = {
  title: "Page kinds/Workbench",
  component: Playground,
  parameters: {
    layout: "fullscreen",
    docs: { description: { component: "Work on one thing at full height: an own slim bar, settings beside the work and never over it, and the same call in code one glance away." } },
  },
} satisfies Meta<typeof Playground>;
export default meta;

export const Composed: StoryObj<typeof meta> = {};
