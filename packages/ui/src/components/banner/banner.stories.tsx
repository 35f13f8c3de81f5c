import type { Meta, StoryObj } from "@storybook/react-vite";
import { Button } from "../button/button.tsx";
import { Link } from "../link/link.tsx";
import { Stack } from "../stack/stack.tsx";
import { Banner } from "./banner.tsx";

const meta = { title: "Feedback/Banner", component: Banner, } satisfies Meta<typeof Banner>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Tones: Story = {
  args: { title: "" },
  render: () => (
    <Stack>
      {(["info", "good", "warn", "bad"] as const).map((tone) => (
        <Banner key={tone} tone={tone} title="41 rows are nearly the same" actions={tone === "bad" ? <Button size="s">Leave them out</Button> : undefined}>
          In support-tickets @ v7. <Link href="/rows">Look at them</Link>.
        </Banner>
      ))}
    </Stack>
  ),
};

export const Dark: Story = { ...Tones, globals: { theme: "dark" } };
