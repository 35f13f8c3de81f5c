import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { navigation } from "../../stories/navigation.ts";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { PackageIcon } from "../icon/icons.ts";
import { Page } from "../page/page.tsx";
import { PageHeader } from "../page-header/page-header.tsx";
import { AccountFooter } from "./account-footer.tsx";
import { appShellGuide } from "./app-shell.guide.ts";
import { AppShell } from "./app-shell.tsx";

const address = "0x71C7656EC7ab88b098defB751B7401B5f6d8976F";

const meta = {
  title: "Layout/AppShell",
  component: AppShell,
  parameters: { layout: "fullscreen", guide: appShellGuide },
  args: {
    groups: navigation("Models"),
    onSearch: fn(),
    account: <AccountFooter label="0x71C7…976F" seed={address} href="/profile" settingsHref="/profile/settings" />,
    children: (
      <Page>
        <PageHeader title="Models" purpose="Use one now, or teach it with your own data." />
      </Page>
    ),
  },
} satisfies Meta<typeof AppShell>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole("link", { name: "Skip to the page" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(canvas.getByRole("main")).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: /Find or do/ }));
    await expect(args.onSearch).toHaveBeenCalledOnce();
    await expect(await canvas.findByRole("link", { name: "Models" })).toHaveAttribute("aria-current", "page");
  },
};

export const SignedOut: Story = { args: { account: undefined, groups: [] } };

async function openDrawer(canvasElement: HTMLElement): Promise<HTMLDialogElement> {
  await userEvent.click(within(canvasElement).getByRole("button", { name: "Open navigation" }));
  const drawer = within(canvasElement).getByRole<HTMLDialogElement>("dialog", { name: "Navigation" });
  await waitFor(() => expect(drawer).toHaveAttribute("open"));
  return drawer;
}

export const NarrowHasADrawer: Story = {
  globals: narrow,
  play: async ({ canvasElement }) => {
    await expect(document.documentElement.clientWidth).toBeLessThan(400);
    const drawer = await openDrawer(canvasElement);
    await expect(within(drawer).getByRole("link", { name: "Data" })).toBeVisible();
    await userEvent.click(within(drawer).getByRole("button", { name: "Close navigation" }));
    await waitFor(() => expect(drawer).not.toHaveAttribute("open"));
    await openDrawer(canvasElement);
    // what Escape asks of a dialog
    drawer.requestClose();
    await waitFor(() => expect(drawer).not.toHaveAttribute("open"));
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: {
    account: <AccountFooter label={longName} seed={address} href="/profile" settingsHref="/profile/settings" />,
    groups: [...navigation("Fine-tuning jobs"), { label: longName, items: [{ href: "/long", label: longName, icon: PackageIcon, note: "1,204 running" }] }],
  },
  play: async ({ canvasElement }) => {
    const drawer = await openDrawer(canvasElement);
    await waitFor(() => expect(drawer.getAnimations()).toEqual([]));
    await fits();
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
