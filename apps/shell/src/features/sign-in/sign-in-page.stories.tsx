import type { Meta, StoryObj } from "@storybook/react-vite";
import { longText } from "@aiweb/api-client/examples";
import { playApi, refuseAt, withQueries } from "@aiweb/api-client/stories";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { inShell } from "../../app/in-shell.tsx";
import { SignInPage } from "./sign-in-page.tsx";

/** A wallet extension of this browser; returns the way to take it out. */
function installWallet(name: string, request: () => Promise<unknown>): () => void {
  const announce = () => window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail: { info: { uuid: "1", name, icon: "" }, provider: { request } } }));
  window.addEventListener("eip6963:requestProvider", announce);
  return () => window.removeEventListener("eip6963:requestProvider", announce);
}

const address = "0x8ba1f109551bD432803012645Ac136ddd64DBA72";

const meta = {
  title: "Pages/Shell/Sign in",
  component: SignInPage,
  decorators: [inShell, asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "sign-in", address: "/sign-in?to=%2Fai%2Fjobs" } },
  globals: { role: "visitor" },
  beforeEach: playApi({}),
} satisfies Meta<typeof SignInPage>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A browser that has no wallet yet can make one. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("button", { name: "Make a wallet" })).toBeVisible();
    await expect(canvas.getByText("Then you come back to the page you asked for.")).toBeVisible();
    await expect(canvas.getByText(/No wallet extension answered/)).toBeVisible();
  },
};

export const EveryWay: Story = {
  parameters: { web3auth: "client-id" },
  beforeEach: () => installWallet("Test Wallet", () => Promise.resolve(null)),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("button", { name: "Continue with Web3Auth" })).toBeVisible();
    await expect(await canvas.findByRole("button", { name: "Sign in with Test Wallet" })).toBeVisible();
  },
};

/** The wallet is asked, and waits for a person. */
export const Loading: Story = {
  beforeEach: () => installWallet("Test Wallet", () => new Promise(() => undefined)),
  play: async ({ canvasElement }) => {
    const wallet = await within(canvasElement).findByRole("button", { name: "Sign in with Test Wallet" });
    await userEvent.click(wallet);
    await expect(wallet).toHaveAttribute("aria-busy", "true");
  },
};

export const Declined: Story = {
  beforeEach: () => installWallet("Test Wallet", () => Promise.reject(Object.assign(new Error("User rejected the request."), { code: 4001 }))),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Sign in with Test Wallet" }));
    await expect(await within(canvasElement).findByRole("alert")).toHaveTextContent("You declined in Test Wallet. Nothing was signed.");
  },
};

export const Failed: Story = {
  beforeEach: async () => {
    const end = await playApi({}, { beside: [refuseAt("/auth/nonce", new AppError("unavailable", "AIWeb is starting. Try again in a few seconds."))] })();
    const remove = installWallet("Test Wallet", () => Promise.resolve([address]));
    return () => {
      remove();
      end();
    };
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Sign in with Test Wallet" }));
    await expect(await within(canvasElement).findByRole("alert")).toHaveTextContent("AIWeb is starting. Try again in a few seconds. trace 7c1f0a2e");
  },
};

export const SignedInAlready: Story = {
  globals: { role: "member" },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("You are signed in as ada")).toBeVisible();
    await expect(within(canvasElement).getByRole("button", { name: "Go on" })).toBeVisible();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: () => installWallet(longText, () => Promise.resolve(null)),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("button", { name: `Sign in with ${longText.slice(0, 60)}` })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
