import type { Meta, StoryObj } from "@storybook/react-vite";
import type { RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { quietHost } from "@aiweb/federation/testing";
import type { LoadedWidget } from "@aiweb/federation/runtime";
import { RemoteLoadError } from "@aiweb/federation/runtime";
import { SkeletonList, Text } from "@aiweb/ui";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { createRemoteWidget } from "./remote-widget.tsx";

const record = { name: "marketplace", title: "Marketplace", owner: "Catalogue team", routes: ["/marketplace"], navigation: [], status: "active" as const, reason: null, storybook: null, bucket: null, versions: [] };
const rows: LoadedWidget = { version: "1.0.0", createWidget: () => () => <Text>Three rows</Text> };
const missing = () => Promise.reject(new RemoteLoadError("marketplace", "unreachable", "Its files could not be loaded."));

type DemoProps = {
  /** What each try to load it comes to. */
  answers: (() => Promise<LoadedWidget>)[];
  status?: RemoteRegistry["remotes"][string]["status"];
};

/** A page with a widget on it. */
function Demo({ answers, status = "active" }: DemoProps) {
  const [told, setTold] = useState("");
  const [Widget] = useState(() => {
    const left = [...answers];
    const state = { registry: { schemaVersion: 2 as const, backEnd: "1.0.0", sequence: 1, expiresAt: "", keyId: "", remotes: { marketplace: { ...record, status, reason: status === "active" ? null : "We are mending it." } } }, failure: null };
    return createRemoteWidget({
      registry: { state: () => state, subscribe: () => () => undefined, ready: Promise.resolve(), settled: () => Promise.resolve(), refresh: () => Promise.resolve() },
      loader: { load: () => left.shift()?.() ?? Promise.resolve(rows) },
      reporter: { tried: () => undefined, shown: () => setTold("shown"), threw: () => setTold("threw"), flush: () => undefined },
      hostOf: () => quietHost(),
    });
  });
  return (
    <>
      <Text as="p">The page around it. {told}</Text>
      <Widget remote="marketplace" name="rows" props={{}} fallback={<SkeletonList count={1} label="Loading rows" />} />
    </>
  );
}

const meta = { title: "Shell/RemoteWidget", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  args: { answers: [() => new Promise(() => undefined)] },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading rows")).toBeInTheDocument();
  },
};
export const Shown: Story = {
  args: { answers: [] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Three rows")).toBeVisible();
    await expect(await canvas.findByText("The page around it. shown")).toBeVisible();
  },
};
export const MissingThenThere: Story = {
  args: { answers: [missing, missing] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Retry" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Retry" }));
    await expect(await canvas.findByText("Three rows")).toBeVisible();
  },
};
/** What threw was drawn from code that is there: Retry draws it again, and asks for nothing. */
export const ThrewOnce: Story = {
  args: {
    answers: [
      async () => {
        let broken = true;
        const mend = () => (broken = false);
        return { version: "1.0.0", createWidget: () => () => (broken ? <Thrower mend={mend} /> : <Text>Mended</Text>) };
      },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("What Marketplace shows here stopped with an error")).toBeVisible();
    await expect(await canvas.findByText("The page around it. threw")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(await canvas.findByText("Mended")).toBeVisible();
  },
};
export const Killed: Story = {
  args: { answers: [], status: "killed" },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/We are mending it\./)).toBeVisible();
  },
};

function Thrower({ mend }: { mend: () => void }): never {
  // after React has tried it a second time by itself
  setTimeout(mend);
  throw new Error("It broke.");
}
