import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { markdownGuide } from "./markdown.guide.ts";
import { Markdown } from "./markdown.tsx";

const meta = { title: "Chat/Markdown", component: Markdown, parameters: { guide: markdownGuide } } satisfies Meta<typeof Markdown>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  args: {
    text: `# Refunds

Signed off by the **regional desk lead**, *always*, ~~never~~ with \`case-id\` and [the handbook](https://example.org).

1. the order number,
2. the reason code.
   - nested

- [x] done
- [ ] open

> Above 500 euros.

| Amount | Who |
|---|---|
| < 500 | any agent |

---

\`\`\`python
print("hello")
\`\`\``,
  },
};

export const Hostile: Story = {
  args: {
    text: `<img src=x onerror="globalThis.hacked = true"> <script>globalThis.hacked = true</script>

![tracker](https://evil.example/pixel.png?secret) [click](javascript:alert(1)) [profile](/profile) <https://example.org>

<iframe src="https://evil.example"></iframe>`,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvasElement.querySelector("img, script, iframe")).toBeNull();
    await expect(Reflect.has(globalThis, "hacked")).toBe(false);
    await expect(canvas.queryByRole("link", { name: "click" })).toBeNull();
    await expect(canvas.queryByRole("link", { name: "profile" })).toBeNull();
    await expect(canvas.getByRole("link", { name: "https://example.org" })).toHaveAttribute("rel", "noopener noreferrer nofollow");
  },
};

export const HalfOpen: Story = {
  args: { streaming: true, text: "Signed off by the **regional de" },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("regional de").tagName).toBe("STRONG");
  },
};

export const HalfOpenCode: Story = {
  args: { streaming: true, text: "Use [this](https://example.org):\n\n```js\nconst a = 1;" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole("link", { name: "this" })).toHaveFocus();
    await userEvent.tab();
    await expect(canvas.getByRole("region", { name: "js" })).toHaveFocus();
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: {
    text: `# ${longName}

${longName} [${longName}](https://example.org) \`${longName}\`

- ${longName}
  - ${longName}

> ${longName}

| ${longName} | ${longName} |
|---|---|
| ${longSentence} | 1 |

\`\`\`sh
curl https://example.org/${longName}
\`\`\``,
  },
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
