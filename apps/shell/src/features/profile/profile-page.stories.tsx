import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleAccountData, exampleApiKey, exampleMe, exampleProviderKeys, exampleSession, longText, longWord, pagedList } from "@aiweb/api-client/examples";
import { down, inTurn, never, playApi, withQueries, type StoryAnswers } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, screen, userEvent, within } from "storybook/test";
import { inShell } from "../../app/in-shell.tsx";
import { ProfilePage } from "./profile-page.tsx";

const answers = {
  "accounts.getMe": () => exampleMe,
  "providerKeys.list": () => ({ items: exampleProviderKeys }),
  "apiKeys.list": () => ({ items: [exampleApiKey(1), exampleApiKey(2, { name: "Night shift", lastUsedAt: null, revokedAt: "2026-11-20T09:30:00.000Z" })], nextCursor: null }),
  "accounts.listSessions": () => ({ items: [exampleSession(0, { current: true }), exampleSession(1)], nextCursor: null }),
} satisfies StoryAnswers;

const meta = {
  title: "Pages/Shell/Profile",
  component: ProfilePage,
  decorators: [inShell, asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "profile", address: "/profile" } },
  beforeEach: playApi(answers),
} satisfies Meta<typeof ProfilePage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "accounts.getMe": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Chrome on Linux")).toBeVisible();
    await expect(await canvas.findByText("Night shift")).toBeVisible();
    await expect(canvas.getByLabelText(/^Name/)).toHaveValue("Ada Lovelace");
  },
};

/** Just come: a handle to choose, no keys, one session. */
export const Empty: Story = {
  beforeEach: playApi({
    "accounts.getMe": () => ({ ...exampleMe, account: exampleMe.account === null ? null : { ...exampleMe.account, handle: "user-8ba1f1", handleChosen: false, name: null } }),
    "providerKeys.list": () => ({ items: exampleProviderKeys.map(({ provider }) => ({ provider, stored: false, ending: null, storedAt: null, testedAt: null, testOutcome: null })) }),
    "apiKeys.list": () => ({ items: [], nextCursor: null }),
    "accounts.listSessions": () => ({ items: [exampleSession(0, { current: true })], nextCursor: null }),
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText(/A key lets a program call your models/)).toBeVisible();
    await expect(canvas.getByText("user-8ba1f1 (given, not chosen)")).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ ...answers, "accounts.getMe": inTurn(down, answers["accounts.getMe"]) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Your account could not be read" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("Chrome on Linux")).toBeVisible();
  },
};

/** Neither keys nor sessions were read: the account stands, and each tries again by itself. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ ...answers, "providerKeys.list": down, "apiKeys.list": down, "accounts.listSessions": inTurn(down, answers["accounts.listSessions"]) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Your sessions could not be read" })).toBeVisible();
    await expect(canvas.getByRole("heading", { name: "Your API keys could not be read" })).toBeVisible();
    await expect(canvas.getByLabelText(/^Name/)).toHaveValue("Ada Lovelace");
    const retry = canvas.getAllByRole("button", { name: "Try again" }).at(-1);
    if (retry !== undefined) await userEvent.click(retry);
    await expect(await canvas.findByText("Chrome on Linux")).toBeVisible();
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "accounts.getMe": () => ({ ...exampleMe, account: null }) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Sign in to see your profile" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in?to=%2Fprofile");
    await expect(canvas.queryByRole("button", { name: "Sign out" })).toBeNull();
  },
};

export const TenThousandKeys: Story = {
  beforeEach: playApi({ ...answers, "apiKeys.list": pagedList(10_001, (index) => exampleApiKey(index, { name: `key ${index + 1}` })) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("10 keys")).toBeInTheDocument();
    await expect(canvas.queryByText("key 10001")).toBeNull();
  },
};

/** What would go is counted before anything does. */
export const Deleting: Story = {
  beforeEach: playApi({ ...answers, "accounts.previewDeletion": () => exampleAccountData }),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Delete account…" }));
    await expect(await screen.findByText(/4 datasets/)).toBeVisible();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({
    ...answers,
    "accounts.getMe": () => ({ ...exampleMe, account: exampleMe.account === null ? null : { ...exampleMe.account, handle: longWord, name: longText } }),
    "apiKeys.list": () => ({ items: [exampleApiKey(1, { name: longText, models: [`ada/${longWord}`] })], nextCursor: null }),
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("button", { name: `Revoke ${longText}` })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
