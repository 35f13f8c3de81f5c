import type { Meta, StoryObj } from "@storybook/react-vite";
import { Stack } from "../stack/stack.tsx";
import { Text } from "./text.tsx";

const meta = { title: "Basics/Text", component: Text, } satisfies Meta<typeof Text>;
export default meta;
type Story = StoryObj<typeof meta>;

export const SizesAndTones: Story = {
  args: { children: "1,042 rows" },
  render: (args) => (
    <Stack gap={2}>
      {(["xs", "s", "m", "l"] as const).map((size) => (
        <Text key={size} {...args} size={size} />
      ))}
      {(["ink", "2", "3", "good", "warn", "bad"] as const).map((tone) => (
        <Text key={tone} {...args} tone={tone} />
      ))}
      <Text {...args} strong />
      <Text {...args} mono />
    </Stack>
  ),
};

export const Cut: Story = { args: { cut: true, as: "p", children: "A very long name ".repeat(40) } };

export const Dark: Story = { ...SizesAndTones, globals: { theme: "dark" } };
