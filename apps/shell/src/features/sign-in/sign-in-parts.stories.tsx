import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { BrowserWalletList } from "./browser-wallet-list.tsx";
import type { BrowserWallet } from "./browser-wallets.ts";
import { LocalWalletPanel } from "./local-wallet-panel.tsx";
import { SignInFrame, SignInWay } from "./sign-in-frame.tsx";
import type { Act } from "./use-act.ts";

const wallets: BrowserWallet[] = [
  { id: "1", name: "Test Wallet", icon: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 18 18'><circle cx='9' cy='9' r='8' fill='teal'/></svg>", request: () => Promise.resolve(null) },
  { id: "2", name: "A wallet with a name so long that it needs a line of its own on a narrow page", icon: undefined, request: () => Promise.resolve(null) },
];
const idle: Act = { running: undefined, error: undefined, run: fn() };
const local = { address: "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045", createdAt: "2026-11-23T10:00:00.000Z" };

const meta = { title: "Sign in/Parts", component: SignInFrame, args: { purpose: "Then you come back to the page you asked for.", children: null } } satisfies Meta<typeof SignInFrame>;
export default meta;
type Story = StoryObj<typeof meta>;

const onChoose = fn();
export const BrowserWallets: Story = {
  args: { children: <SignInWay title="A wallet you have" note="An extension of this browser signs a message."><BrowserWalletList wallets={wallets} running={undefined} onChoose={onChoose} /></SignInWay> },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Sign in with Test Wallet" }));
    await expect(onChoose).toHaveBeenCalledWith(wallets[0]);
  },
};
export const WalletIsAsked: Story = {
  args: { children: <SignInWay title="A wallet you have" note="An extension of this browser signs a message."><BrowserWalletList wallets={wallets} running="1" onChoose={onChoose} /></SignInWay> },
};
export const NoBrowserWallet: Story = {
  args: { children: <SignInWay title="A wallet you have" note="An extension of this browser signs a message."><BrowserWalletList wallets={[]} running={undefined} onChoose={onChoose} /></SignInWay> },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/No wallet extension answered/)).toBeVisible();
  },
};
export const NoLocalWalletsYet: Story = {
  args: { children: <LocalWalletPanel wallets={[]} onWallets={fn()} act={idle} onSignedIn={fn()} /> },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("button", { name: "Make a wallet" })).toBeVisible();
  },
};
export const LocalWallets: Story = {
  args: { children: <LocalWalletPanel wallets={[local, { ...local, address: "0x0000000000000000000000000000000000000001" }]} onWallets={fn()} act={idle} onSignedIn={fn()} /> },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getAllByRole("button", { name: /^Sign in as/ })).toHaveLength(2);
    await userEvent.click(canvas.getByRole("button", { name: "Bring a wallet here" }));
    await expect(canvas.getByLabelText("Recovery phrase")).toBeVisible();
  },
};
export const KeptFromStoring: Story = {
  args: { children: <SignInWay title="A wallet of this browser" note="This browser does not let the page keep a wallet. A private window or blocked storage does that: allow storage for this site, or use another window." /> },
};
