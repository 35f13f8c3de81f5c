import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
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
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard(" ");
    await expect(args.onClick).toHaveBeenCalledTimes(3);
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
  globals: narrow,
  render: () => (
    <Grid min={140}>
      <Button block>Talk to the last checkpoint</Button>
      <Button icon={PlusIcon} count={1204}>
        Compare with {longName}
      </Button>
      <ButtonLink href="/m">{longName}</ButtonLink>
    </Grid>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
