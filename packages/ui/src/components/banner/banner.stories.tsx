import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Button } from "../button/button.tsx";
import { Link } from "../link/link.tsx";
import { Stack } from "../stack/stack.tsx";
import { bannerGuide } from "./banner.guide.ts";
import { Banner } from "./banner.tsx";

const meta = { title: "Feedback/Banner", component: Banner, args: { title: "Started again at step 40" }, parameters: { guide: bannerGuide } } satisfies Meta<typeof Banner>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack>
      {(["info", "good", "warn", "bad"] as const).map((tone) => (
        <Banner key={tone} tone={tone} title="41 rows are nearly the same" actions={tone === "bad" ? <Button size="s">Leave them out</Button> : undefined}>
          In support-tickets @ v7. <Link href="/rows">Look at them</Link>.
        </Banner>
      ))}
      <Banner {...args} />
    </Stack>
  ),
};

export const ThatAlerts: Story = {
  args: { role: "alert", tone: "bad", title: "The node went away", children: "The job goes on at step 40 when there is another one." },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("alert")).toHaveTextContent("The node went away");
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: {
    tone: "warn",
    title: `${longName} is not here`,
    children: longSentence,
    actions: (
      <>
        <Button size="s">Choose another version of the dataset</Button>
        <Button size="s">Leave it out</Button>
      </>
    ),
  },
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
