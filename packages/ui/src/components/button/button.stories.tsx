import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { Grid, Row, Stack } from "../stack/stack.tsx";
import { CopyIcon, MoreIcon, PlusIcon } from "../icon/icons.ts";
import { buttonGuide } from "./button.guide.ts";
import { Button } from "./button.tsx";
import { ButtonLink } from "./button-link.tsx";
import { IconButton } from "./icon-button.tsx";

const meta = { title: "Basics/Button", component: Button, parameters: { guide: buttonGuide } } satisfies Meta<typeof Button>;
export default meta;
type Story = StoryObj<typeof meta>;

const variants = ["primary", "secondary", "ghost", "danger"] as const;

export const Variants: Story = {
  render: () => (
    <Stack gap={4}>
      {variants.map((variant) => (
        <Row key={variant}>
          <Button variant={variant}>Fine-tune</Button>
          <Button variant={variant} size="s">
            Fine-tune
          </Button>
          <Button variant={variant} icon={PlusIcon} count={2}>
            Compare
          </Button>
          <Button variant={variant} disabled>
            Disabled
          </Button>
          <Button variant={variant} busy>
            Starting
          </Button>
          <IconButton variant={variant} icon={MoreIcon} label={`More, ${variant}`} />
          <IconButton variant={variant} icon={CopyIcon} label={`Copy, ${variant}`} size="s" />
          <ButtonLink variant={variant} href="/ai/build">
            Link
          </ButtonLink>
        </Row>
      ))}
    </Stack>
  ),
};

export const Pressed: Story = {
  args: { children: "Use", onClick: fn() },
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Use" }));
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
};

export const DisabledWithReason: Story = {
  args: { children: "Use", disabledReason: "Add an OpenAI key in your profile", onClick: fn() },
  play: async ({ args, canvasElement }) => {
    const button = within(canvasElement).getByRole("button", { name: "Use" });
    await userEvent.tab();
    await expect(button).toHaveFocus();
    await expect(button).toHaveAccessibleDescription("Add an OpenAI key in your profile");
    await userEvent.click(button);
    await expect(args.onClick).not.toHaveBeenCalled();
  },
};

export const LongWords: Story = {
  render: () => (
    <Grid min={140}>
      <Button block>Talk to the last checkpoint</Button>
    </Grid>
  ),
};

export const Dark: Story = { ...Variants, globals: { theme: "dark" } };
