import type { Meta, StoryObj } from "@storybook/react-vite";
import { canaryDeployment, exampleChange, exampleChanges, exampleRemote, exampleTakenBack, exampleVersion, exampleVersions, longText } from "@aiweb/api-client/examples";
import { down, inTurn, never, playApi, refuse, withQueries, type Asked } from "@aiweb/api-client/stories";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { asPage } from "@aiweb/federation/stories";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { inShell } from "../../app/in-shell.tsx";
import { RemotePage } from "./remote-page.tsx";

const answers = {
  "registry.get": () => ({ remote: exampleRemote() }),
  "registry.listVersions": () => ({ items: exampleVersions, nextCursor: null }),
  "registry.listChanges": () => ({ items: exampleChanges, nextCursor: null }),
};
const heard: Asked[] = [];

const meta = {
  title: "Pages/Shell/Remote",
  component: RemotePage,
  decorators: [inShell, asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "platform/remotes/$remote", address: "/platform/remotes/marketplace" } },
  globals: { role: "operator" },
  beforeEach: playApi(answers),
} satisfies Meta<typeof RemotePage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "registry.get": never, "registry.listVersions": never, "registry.listChanges": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading the remote")).toBeInTheDocument();
  },
};

export const WithCanary: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { level: 1, name: "Marketplace" })).toBeVisible();
    await expect(await canvas.findByText("default, 90 %")).toBeVisible();
    await expect(canvas.getByText("1.4.0 100 % → 1.4.0 90 %, 1.5.0 10 %")).toBeVisible();
  },
};

/** Nobody has loaded it, and it has one version. */
export const New: Story = {
  beforeEach: playApi({
    "registry.get": () => ({ remote: exampleRemote({ deployment: { versions: [{ version: "0.1.0", traffic: 100, default: true }], rules: [], lastGood: null }, versionCount: 1, loads: { loads: 0, failed: 0, p50: null, p95: null } }) }),
    "registry.listVersions": () => ({ items: [exampleVersion("0.1.0")], nextCursor: null }),
    "registry.listChanges": () => ({ items: [exampleChange({ action: "publish", before: null, reason: "Published." })], nextCursor: null }),
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("button", { name: "Roll back" })).toHaveAttribute("aria-disabled", "true");
    await expect(await canvas.findByRole("button", { name: "Promote 0.1.0" })).toHaveAttribute("aria-disabled", "true");
  },
};

/** What the canary watch did stands above everything. */
export const WentBack: Story = {
  beforeEach: playApi({ ...answers, "registry.get": () => ({ remote: exampleRemote({ deployment: { versions: [{ version: "1.4.0", traffic: 100, default: true }], rules: [{ to: { handle: "ada" }, version: "1.5.0" }, { to: { ring: "operators" }, version: "1.5.0" }], lastGood: "1.3.2" } }) }), "registry.listChanges": () => ({ items: [exampleTakenBack, ...exampleChanges], nextCursor: null }) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("The last version went back by itself")).toBeVisible();
    await expect(canvas.getByText("ada gets 1.5.0, whatever the traffic")).toBeVisible();
    await expect(canvas.getByText("by itself")).toBeVisible();
  },
};

export const Killed: Story = {
  beforeEach: playApi({ ...answers, "registry.get": () => ({ remote: exampleRemote({ status: "killed", reason: "It wrote wrong numbers." }) }) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("It wrote wrong numbers.")).toBeVisible();
    await expect(await canvas.findByRole("button", { name: "Resume" })).toBeVisible();
  },
};

export const Missing: Story = {
  beforeEach: playApi({ "registry.get": () => ({ remote: null }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "There is no remote called marketplace" })).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ ...answers, "registry.listVersions": inTurn(down, answers["registry.listVersions"]), "registry.listChanges": inTurn(down, answers["registry.listChanges"]) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Cannot show its history")).toBeVisible();
    for (const again of canvas.getAllByRole("button", { name: "Try again" })) await userEvent.click(again);
    await expect(await canvas.findByText("default, 90 %")).toBeVisible();
  },
};

/** Somebody else changes it meanwhile: what was entered stays, and the next try is on what is there now. */
export const PromotedTogether: Story = {
  beforeEach: playApi(
    () => ({
      ...answers,
      "registry.get": inTurn(answers["registry.get"], () => ({ remote: exampleRemote({ revision: 13, deployment: canaryDeployment(40) }) })),
      "registry.promote": inTurn(refuse(new AppError("conflict", "marketplace was changed meanwhile. Look at it again, then repeat what is still wanted.")), () => exampleRemote({ revision: 14, deployment: canaryDeployment(50) })),
    }),
    { heard },
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Promote 1.5.0" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Promote Marketplace 1.5.0" }));
    await userEvent.click(dialog.getByRole("button", { name: "Promote" }));
    await expect(await dialog.findByText("Say why, in a sentence.")).toBeVisible();
    const share = dialog.getByRole("slider", { name: "Share of the people" });
    share.focus();
    await userEvent.keyboard("{PageUp}{PageUp}{PageUp}{PageUp}");
    await expect(dialog.getByText(/^About 50 of 100 people get 1\.5\.0/)).toBeVisible();
    await userEvent.type(dialog.getByLabelText("Why"), "It holds.");
    await userEvent.click(dialog.getByRole("button", { name: "Promote" }));
    await expect(await dialog.findByRole("alert")).toHaveTextContent("marketplace was changed meanwhile.");
    await expect(await dialog.findByText("Now: 1.4.0 60 %, 1.5.0 40 %.")).toBeVisible();
    await expect(dialog.getByLabelText("Why")).toHaveValue("It holds.");
    await userEvent.click(dialog.getByRole("button", { name: "Promote" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await expect(heard.filter(({ path }) => path === "registry.promote").map(({ input }) => input)).toEqual([12, 13].map((revision) => ({ remote: "marketplace", revision, version: "1.5.0", to: { traffic: 50 }, reason: "It holds." })));
  },
};

/** To one account, whatever the traffic. */
export const PromotedForOne: Story = {
  beforeEach: playApi({ ...answers, "registry.promote": () => exampleRemote() }),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Promote 1.3.2" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Promote Marketplace 1.3.2" }));
    await userEvent.click(dialog.getByRole("radio", { name: "One account" }));
    await userEvent.type(dialog.getByLabelText("Why"), "It was better.");
    await userEvent.click(dialog.getByRole("button", { name: "Promote" }));
    await expect(await dialog.findByText("Say whose account.")).toBeVisible();
    await userEvent.type(dialog.getByLabelText("Handle"), "ada");
    await expect(dialog.getByText("ada gets 1.3.2 with the next page, whatever the traffic.")).toBeVisible();
  },
};

export const RolledBack: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Roll back" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Roll back Marketplace?" }));
    await expect(dialog.getByText("1.5.0 goes; everybody gets 1.4.0 with their next page.")).toBeVisible();
  },
};

export const LongWords: Story = {
  beforeEach: playApi({
    ...answers,
    "registry.get": () => ({ remote: exampleRemote({ title: longText, owner: longText, status: "paused", reason: longText }) }),
    "registry.listChanges": () => ({ items: [exampleChange({ reason: longText, actor: longText })], nextCursor: null }),
  }),
  play: async ({ canvasElement }) => {
    await expect((await within(canvasElement).findAllByText(longText))[0]).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
