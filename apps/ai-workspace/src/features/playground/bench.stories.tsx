import type { Meta, StoryObj } from "@storybook/react-vite";
import { inTurn, playApi, refuse, withQueries } from "@aiweb/api-client/stories";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { asPage } from "@aiweb/federation/stories";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { Bench } from "./bench.tsx";

const older: RunnableModel = {
  ref: "ada/support@2",
  name: "support@2",
  owner: "ada",
  version: 2,
  group: "my-models",
  abilities: { chat: true, complete: true, fineTune: false },
  contextLength: 2048,
  state: "ready",
  deployment: null,
  reason: null,
  fix: null,
};

const meta = {
  title: "Playground/Bench",
  component: Bench,
  parameters: { layout: "fullscreen" },
  decorators: [asPage, withQueries],
  args: {
    conversation: null,
    models: [],
    asked: older.ref,
    question: undefined,
    initialSettings: null,
    pane: null,
    onPaneChange: fn(),
    secret: null,
    onSecret: fn(),
    onChooseModel: fn(),
    onBegun: fn(),
    onNewChat: fn(),
  },
} satisfies Meta<typeof Bench>;
export default meta;
type Story = StoryObj<typeof meta>;

const send = (canvasElement: HTMLElement) => within(canvasElement).findByRole("button", { name: "Send" });

export const ModelNotLookedUp: Story = {
  beforeEach: playApi(() => ({ "conversations.getRunnableModel": inTurn(refuse(new AppError("internal", "The database is starting.")), () => ({ item: older })) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("The model could not be looked up")).toBeVisible();
    await expect(await send(canvasElement)).toHaveAccessibleDescription("The database is starting.");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("Ask support@2 something")).toBeVisible();
    await expect(canvas.queryByText("The model could not be looked up")).toBeNull();
  },
};

export const QuestionOffered: Story = {
  args: { models: [older], question: "Who signs off a refund?" },
  beforeEach: () => sessionStorage.clear(),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("textbox", { name: "Message" })).toHaveValue("Who signs off a refund?");
    await expect(await send(canvasElement)).toBeEnabled();
  },
};

export const ModelGone: Story = {
  beforeEach: playApi({ "conversations.getRunnableModel": refuse(new AppError("not-found", "There is no such model, or it is not yours to see.")) }),
  play: async ({ canvasElement }) => {
    await waitFor(async () => expect(await send(canvasElement)).toHaveAccessibleDescription(/this one is gone, or not yours to see/));
    await expect(within(canvasElement).queryByRole("button", { name: "Try again" })).toBeNull();
  },
};
