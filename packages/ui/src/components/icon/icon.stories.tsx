import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Grid, Row } from "../stack/stack.tsx";
import { Text } from "../text/text.tsx";
import { iconGuide } from "./icon.guide.ts";
import { Icon } from "./icon.tsx";
import * as icons from "./icons.ts";
import { navigationIcon, navigationIcons } from "./navigation-icons.ts";

const meta = { title: "Basics/Icon", component: Icon, args: { of: icons.ModelIcon }, parameters: { guide: iconGuide } } satisfies Meta<typeof Icon>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Grid min={160} gap={2}>
      {Object.entries(icons).map(([name, icon]) => (
        <Row key={name} wrap={false}>
          <Icon of={icon} />
          <Text size="xs" tone="2">
            {name}
          </Text>
        </Row>
      ))}
    </Grid>
  ),
};

export const Labelled: Story = {
  args: { of: icons.PrivateIcon, label: "Private" },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("img", { name: "Private" })).toBeVisible();
  },
};

export const NamedByARegistryRecord: Story = {
  render: () => (
    <Row>
      {Object.keys(navigationIcons).map((name) => (
        <Icon key={name} of={navigationIcon(name)} label={name} />
      ))}
    </Row>
  ),
  play: async () => {
    await expect(navigationIcon("flame")).toBe(icons.JobIcon);
    await expect(navigationIcon("toString")).toBe(icons.PackageIcon);
    await expect(navigationIcon(undefined)).toBe(icons.PackageIcon);
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Row wrap={false}>
      <Icon of={icons.ModelIcon} label="Model" />
      <Text>{longName}</Text>
    </Row>
  ),
  play: async ({ canvasElement }) => {
    await fits();
    await expect(within(canvasElement).getByRole("img").getBoundingClientRect().width).toBe(16);
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
