import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { toast } from "../../toasts/toast.ts";
import { Button } from "../button/button.tsx";
import { toasterGuide } from "./toaster.guide.ts";
import { Toaster } from "./toaster.tsx";

const undone = fn();

function Demo() {
  const [mounted, setMounted] = useState(false);
  return (
    <>
      <Button onClick={() => toast({ title: "Job cancelled", action: { label: "Start again", onPress: undone }, timeout: 0 })}>Say it</Button>
      <Button onClick={() => setMounted(true)}>Load the toaster</Button>
      {mounted ? <Toaster /> : null}
    </>
  );
}

const meta = { title: "Overlays/Toaster", component: Demo, parameters: { guide: toasterGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => <Toaster />,
  play: async () => {
    for (const tone of ["info", "good", "warn", "bad"] as const) {
      toast({ id: tone, title: `A message of tone ${tone}`, description: "One line more.", tone, timeout: 0, action: { label: "Undo", onPress: undone } });
    }
    for (const tone of ["info", "good", "warn", "bad"]) {
      await waitFor(() => expect(screen.getAllByText(`A message of tone ${tone}`).some((title) => title.checkVisibility())).toBe(true));
    }
  },
};

export const ClosedByKeys: Story = {
  render: () => <Toaster />,
  play: async () => {
    toast({ id: "keys", title: "Job cancelled", timeout: 0, action: { label: "Start again", onPress: undone } });
    const act = await screen.findByRole("button", { name: "Start again" });
    await userEvent.keyboard("{F6}");
    await userEvent.tab();
    await waitFor(() => expect(act.closest("[role=dialog], [role=alertdialog]")?.contains(document.activeElement)).toBe(true));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(act).not.toBeInTheDocument());
  },
};

export const SaidBeforeItIsLoaded: Story = {
  play: async () => {
    undone.mockClear();
    await userEvent.click(screen.getByRole("button", { name: "Say it" }));
    await expect(screen.queryByText("Job cancelled")).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Load the toaster" }));
    await waitFor(() => expect(screen.getAllByText("Job cancelled").length).toBeGreaterThan(0));
    await userEvent.click(screen.getByRole("button", { name: "Start again" }));
    await expect(undone).toHaveBeenCalledOnce();
  },
};

export const UpdatedById: Story = {
  render: () => <Toaster />,
  play: async () => {
    toast({ id: "upload", title: "Uploading", description: "1 of 2 files", timeout: 0 });
    await screen.findByText("1 of 2 files");
    toast({ id: "upload", title: "Uploaded", description: "2 files", tone: "good", timeout: 0 });
    await screen.findByText("2 files");
    await expect(screen.queryByText("1 of 2 files")).not.toBeInTheDocument();
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => <Toaster />,
  play: async () => {
    toast({ id: "long", title: longName, description: longSentence, tone: "bad", timeout: 0, action: { label: longSentence, onPress: undone } });
    await screen.findAllByText(longName);
    await fits();
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
