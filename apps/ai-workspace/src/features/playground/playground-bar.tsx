import { Badge, Button, ChevronDownIcon, CodeIcon, HistoryIcon, IconButton, NounTile, OwnModelIcon, PackageIcon, PanelIcon, PlusIcon, StateDot, VisuallyHidden } from "@aiweb/ui";
import { BarSpacer } from "@aiweb/ui/workbench";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import styles from "./playground.module.css";
import { runnableState } from "./runnable-words.ts";

export type Pane = "settings" | "api" | "sdk";

export type PlaygroundBarProps = {
  model: Pick<RunnableModel, "name" | "version" | "state" | "deployment"> | undefined;
  /** Shown where the model is not known (any more). */
  modelRef: string | undefined;
  /** What stands beside the work. */
  pane: Pane | null;
  wide: boolean;
  onPaneToggle: (pane: Pane) => void;
  onChooseModel: () => void;
  onHistory: () => void;
  onNewChat: () => void;
};

/** The slim bar: with whom one talks and how it stands, what was said before, the code of the call. */
export function PlaygroundBar({ model, modelRef, pane, wide, onPaneToggle, onChooseModel, onHistory, onNewChat }: PlaygroundBarProps) {
  const dot = model === undefined ? undefined : runnableState(model);
  const look = (own: Pane) => ({ size: "s", variant: pane === own ? "secondary" : "ghost", "aria-pressed": pane === own, onClick: () => onPaneToggle(own) }) as const;
  return (
    <>
      <VisuallyHidden>
        <h1 tabIndex={-1} data-page-heading="">
          Playground
        </h1>
      </VisuallyHidden>
      <NounTile noun="model" icon={OwnModelIcon} size="s" />
      <Button variant="ghost" size="s" trailingIcon={ChevronDownIcon} className={styles.modelButton} aria-haspopup="dialog" onClick={onChooseModel}>
        <VisuallyHidden>Model: </VisuallyHidden>
        <span className={styles.modelName}>{model?.name ?? modelRef ?? "Choose a model"}</span>
      </Button>
      {!wide || model?.version == null || model.name.includes("@") ? null : <Badge mono>{`v${model.version}`}</Badge>}
      {dot === undefined ? null : <StateDot tone={dot.tone}>{dot.text}</StateDot>}
      <BarSpacer />
      <IconButton icon={HistoryIcon} size="s" label="Conversations" aria-haspopup="dialog" onClick={onHistory} />
      <IconButton icon={PanelIcon} label="Settings" {...look("settings")} />
      {wide ? (
        <>
          <Button {...look("api")} icon={CodeIcon}>
            API
          </Button>
          <Button {...look("sdk")} icon={PackageIcon}>
            SDK
          </Button>
          <Button size="s" icon={PlusIcon} onClick={onNewChat}>
            New chat
          </Button>
        </>
      ) : (
        <>
          <IconButton icon={CodeIcon} label="API" {...look("api")} />
          <IconButton icon={PackageIcon} label="SDK" {...look("sdk")} />
          <IconButton icon={PlusIcon} size="s" label="New chat" onClick={onNewChat} />
        </>
      )}
    </>
  );
}
