import type { Meta, StoryObj } from "@storybook/react-vite";
import { runnableModel } from "@aiweb/api-client/examples";
import { inTurn, playApi, refuse, withQueries } from "@aiweb/api-client/stories";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { CreateApiKeyDialog } from "./create-api-key-dialog.tsx";

const meta = { title: "Profile/CreateApiKeyDialog", component: CreateApiKeyDialog, decorators: [withQueries], args: { onClose: fn() } } satisfies Meta<typeof CreateApiKeyDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const ModelsNotRead: Story = {
  beforeEach: playApi(() => ({
    "conversations.listRunnableModels": inTurn(refuse(new AppError("internal", "The database is starting.")), () => ({ items: [runnableModel({ ref: "ada/taught" })] })),
  })),
  play: async () => {
    await userEvent.click(await screen.findByRole("checkbox", { name: /^Only these models/ }));
    await expect(await screen.findByText("The database is starting.")).toBeVisible();
    await expect(screen.queryByText(/No model answers you/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await expect(await screen.findByRole("checkbox", { name: "ada/taught" })).toBeVisible();
    await expect(screen.queryByText("The database is starting.")).toBeNull();
  },
};

/** The contract says what is missing, where it is missing. */
export const Incomplete: Story = {
  beforeEach: playApi({ "conversations.listRunnableModels": () => ({ items: [runnableModel({ ref: "ada/taught" })] }) }),
  play: async () => {
    await userEvent.click(await screen.findByRole("checkbox", { name: /^Only these models/ }));
    await userEvent.click(screen.getByRole("button", { name: "Make key" }));
    await expect(await screen.findByText("Give the key a name that says where it is used.")).toBeVisible();
    await expect(screen.getByText("Choose a model, or let the key use all.")).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText("Name")).toHaveFocus());
    await userEvent.click(await screen.findByRole("checkbox", { name: "ada/taught" }));
    await waitFor(() => expect(screen.queryByText("Choose a model, or let the key use all.")).toBeNull());
  },
};

export const TooMany: Story = {
  beforeEach: playApi({
    "apiKeys.create": () => {
      throw new AppError("limit-reached", "You have 50 keys. Revoke one first.");
    },
  }),
  play: async () => {
    await userEvent.type(await screen.findByLabelText("Name"), "nightly report");
    await userEvent.click(screen.getByRole("button", { name: "Make key" }));
    await expect(await screen.findByRole("alert")).toHaveTextContent("You have 50 keys. Revoke one first.");
    await expect(screen.getByLabelText("Name")).toHaveValue("nightly report");
  },
};
