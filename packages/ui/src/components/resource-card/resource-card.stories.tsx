import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Badge } from "../badge/badge.tsx";
import { Button } from "../button/button.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { ButtonLink } from "../button/button-link.tsx";
import { MoreIcon } from "../icon/icons.ts";
import { Grid, Stack } from "../stack/stack.tsx";
import { StateDot } from "../state-dot/state-dot.tsx";
import { resourceCardGuide } from "./resource-card.guide.ts";
import { ResourceCard } from "./resource-card.tsx";
import { ResourceList, ResourceRow } from "./resource-row.tsx";

const meta = { title: "Catalogue/ResourceCard, ResourceRow", component: ResourceCard, args: { noun: "model", name: "SmolLM2-135M-Instruct", href: "/m" }, parameters: { guide: resourceCardGuide } } satisfies Meta<typeof ResourceCard>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Grid min={380}>
      <ResourceCard
        {...args}
        owner="HuggingFaceTB"
        metric="84K uses"
        facts={["Text generation", "135M params", "2K context", "apache-2.0"]}
        state={<StateDot tone="good">Runs here, now</StateDot>}
        actions={
          <>
            <ButtonLink href="/use" size="s">
              Use
            </ButtonLink>
            <ButtonLink href="/tune" size="s">
              Fine-tune
            </ButtonLink>
          </>
        }
      />
      <ResourceCard
        {...args}
        name="gpt-4-turbo"
        owner="openai"
        facts={["Text generation", "128K context"]}
        state={<StateDot tone="warn">Needs your OpenAI key</StateDot>}
        actions={
          <Button size="s" disabledReason="Add an OpenAI key in your profile">
            Use
          </Button>
        }
      />
      <ResourceCard {...args} name="bare" />
    </Grid>
  ),
};

export const Rows: Story = {
  render: () => (
    <ResourceList label="Datasets">
      <ResourceRow noun="dataset" name="support-tickets" href="/d" badges={<Badge>v7</Badge>} note="question → prompt, answer → completion · 4,210 rows">
        75 %
        <IconButton icon={MoreIcon} label="More for support-tickets" size="s" />
      </ResourceRow>
      <ResourceRow noun="dataset" name="gone" note="deleted" />
    </ResourceList>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole("link", { name: "support-tickets" })).toHaveFocus();
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "More for support-tickets" })).toHaveFocus();
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: {
    name: longName,
    owner: longName,
    metric: "1,234,567 uses",
    facts: ["Text generation", longName],
    state: <StateDot tone="warn">Needs your OpenAI key, and a GPU node with 80 GB</StateDot>,
    actions: <Button size="s">Talk to the last checkpoint of it</Button>,
  },
  render: (args) => (
    <Stack>
      <ResourceCard {...args} />
      <ResourceList label="Datasets">
        <ResourceRow noun="dataset" name={longName} href="/d" badges={<Badge>{longName}</Badge>} note={longSentence}>
          weight 75 %
          <IconButton icon={MoreIcon} label="More" size="s" />
        </ResourceRow>
      </ResourceList>
    </Stack>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
