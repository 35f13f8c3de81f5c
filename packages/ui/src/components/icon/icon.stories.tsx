import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { Grid, Row } from "../stack/stack.tsx";
import { Text } from "../text/text.tsx";
import { Icon } from "./icon.tsx";
import * as icons from "./icons.ts";
import { navigationIcon, navigationIcons } from "./navigation-icons.ts";

const meta = { title: "Basics/Icon", component: Icon, } satisfies Meta<typeof Icon>;
export default meta;
type Story = StoryObj<typeof meta>;

export const All: Story = {
  args: { of: icons.ModelIcon },
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

export const Labelled: Story = { args: { of: icons.PrivateIcon, label: "Private" } };

export const NamedByARegistryRecord: Story = {
  args: { of: icons.ModelIcon },
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
