import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { Button } from "../button/button.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { Dialog } from "./dialog.tsx";
import { Sheet } from "./sheet.tsx";

const confirmed = fn();

function Demo({ kind }: { kind: "dialog" | "confirm" | "sheet" }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {kind === "dialog" ? (
        <Dialog open={open} onOpenChange={setOpen} title="New API key" description="It is shown once." actions={<Button variant="primary">Make the key</Button>}>
          A form.
        </Dialog>
      ) : null}
      {kind === "confirm" ? (
        <ConfirmDialog open={open} onOpenChange={setOpen} title="Delete support-tickets?" confirmLabel="Delete dataset" typedName="support-tickets" onConfirm={confirmed}>
          Its 7 versions go. Models made from it stay.
        </ConfirmDialog>
      ) : null}
      {kind === "sheet" ? (
        <Sheet open={open} onOpenChange={setOpen} title="Filters">
          Facets.
        </Sheet>
      ) : null}
    </>
  );
}

const meta = { title: "Overlays/Dialog, ConfirmDialog, Sheet", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const OpenedAndClosedByKeys: Story = {
  args: { kind: "dialog" },
  play: async () => {
    await userEvent.click(screen.getByRole("button", { name: "Open" }));
    const dialog = await screen.findByRole("dialog", { name: "New API key" });
    await waitFor(() => expect(dialog).toContainElement(document.activeElement instanceof HTMLElement ? document.activeElement : null));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole("button", { name: "Open" })).toHaveFocus());
  },
};

export const NamedConfirmation: Story = {
  args: { kind: "confirm" },
  play: async () => {
    confirmed.mockClear();
    await userEvent.click(screen.getByRole("button", { name: "Open" }));
    await screen.findByRole("alertdialog", { name: "Delete support-tickets?" });
    await userEvent.click(screen.getByRole("button", { name: "Delete dataset" }));
    await expect(confirmed).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText("Type support-tickets to confirm"), "support-tickets");
    await userEvent.click(screen.getByRole("button", { name: "Delete dataset" }));
    await expect(confirmed).toHaveBeenCalledOnce();
  },
};

export const FromTheEdge: Story = {
  args: { kind: "sheet" },
  play: async () => {
    await userEvent.click(screen.getByRole("button", { name: "Open" }));
    const sheet = await screen.findByRole("dialog", { name: "Filters" });
    await waitFor(() => expect(sheet).toBeVisible());
  },
};
