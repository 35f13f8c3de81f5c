import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { linkGuide } from "./link.guide.ts";
import { Link } from "./link.tsx";
import { LinkComponentProvider, RoutedLink } from "./link-provider.tsx";
import type { LinkComponentProps } from "./link-provider.tsx";

const meta = { title: "Basics/Link", component: Link, parameters: { guide: linkGuide } } satisfies Meta<typeof Link>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  args: { href: "/" },
  render: () => (
    <Stack gap={2}>
      <p>
        In support-tickets @ v7. <Link href="/data">Look at them</Link> or leave repeats out.
      </p>
      <Link href="/data" look="quiet">
        support-tickets
      </Link>
      <Link href="https://huggingface.co" external>
        The model’s own page
      </Link>
    </Stack>
  ),
};

const followed = fn();

function RouterLink({ href, children, ...rest }: LinkComponentProps) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        event.preventDefault();
        followed(href);
      }}
    >
      {children}
    </a>
  );
}

export const FollowedByTheRouter: Story = {
  args: { href: "/marketplace/models", children: "Models" },
  render: (args) => (
    <LinkComponentProvider component={RouterLink}>
      <Stack>
        <Link {...args} />
        <RoutedLink href="/marketplace/models">Without a look</RoutedLink>
        <Link href="https://huggingface.co" external>
          The model’s own page
        </Link>
      </Stack>
    </LinkComponentProvider>
  ),
  play: async ({ canvasElement }) => {
    followed.mockClear();
    await userEvent.click(within(canvasElement).getByRole("link", { name: "Models" }));
    await expect(followed).toHaveBeenCalledWith("/marketplace/models");
    await userEvent.keyboard("{Enter}");
    await expect(followed).toHaveBeenCalledTimes(2);
    await userEvent.tab();
    await expect(within(canvasElement).getByRole("link", { name: "Without a look" })).toHaveFocus();
    await userEvent.tab();
    const external = within(canvasElement).getByRole("link", { name: "The model’s own page opens in a new tab" });
    await expect(external).toHaveFocus();
    await expect(external).toHaveAttribute("rel", "noopener noreferrer");
  },
};

export const LongWords: Story = {
  args: { href: "/data" },
  globals: narrow,
  render: ({ href }) => (
    <Stack gap={2}>
      <p>
        In {longName}. <Link href={href}>{longSentence}</Link>
      </p>
      <Link href={href} look="quiet">
        {longName}
      </Link>
      <Link href="https://huggingface.co" external>
        {longName}
      </Link>
    </Stack>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
