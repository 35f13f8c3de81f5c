import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { Stack } from "../stack/stack.tsx";
import { Link } from "./link.tsx";
import { LinkComponentProvider, RoutedLink } from "./link-provider.tsx";
import type { LinkComponentProps } from "./link-provider.tsx";

const meta = { title: "Basics/Link", component: Link, } satisfies Meta<typeof Link>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Looks: Story = {
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
      <Link {...args} />
    </LinkComponentProvider>
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("link", { name: "Models" }));
    await expect(followed).toHaveBeenCalledWith("/marketplace/models");
  },
};

export const WithoutALook: Story = { args: { href: "/" }, render: () => <RoutedLink href="/marketplace/models">Models</RoutedLink> };
