import { Button, Kbd, KeyValueList, Stack, Text } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";

export type HelpDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Shows the guide of the first steps again. */
  onFirstSteps: () => void;
  /** Publishers and operators have one more key. */
  shipsRemotes?: boolean;
};

/** Whoever ships remotes has one more. */
const publisherKey = { label: "See where each remote comes from, and switch it", value: <Kbd>Alt Shift R</Kbd>, note: "for publishers and operators" };

const keys = [
  { label: "Find a page, or do something", value: <Kbd>Ctrl K</Kbd>, note: "⌘ K on a Mac" },
  { label: "Send what you wrote", value: <Kbd>Enter</Kbd> },
  { label: "Begin a new line in it", value: <Kbd>Shift Enter</Kbd> },
  { label: "Stop an answer, close what floats", value: <Kbd>Esc</Kbd> },
  { label: "Skip the navigation", value: <Kbd>Tab</Kbd>, note: "at the top of a page" },
];

/** Help, in the same place on every page: the way in, the keys, and what to do with an error. */
export function HelpDialog({ open, onOpenChange, onFirstSteps, shipsRemotes = false }: HelpDialogProps) {
  function showFirstSteps(): void {
    onOpenChange(false);
    onFirstSteps();
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Help">
      <Stack gap={5}>
        <Stack gap={2}>
          <Text as="h3" strong>
            First steps
          </Text>
          <Text size="s" tone="2">
            Bring data, teach a small model with it, talk to it. The guide shows how far you are and what comes next.
          </Text>
          <div>
            <Button onClick={showFirstSteps}>Show the first steps</Button>
          </div>
        </Stack>
        <Stack gap={2}>
          <Text as="h3" strong>
            Keys
          </Text>
          <KeyValueList items={shipsRemotes ? [...keys, publisherKey] : keys} />
        </Stack>
        <Stack gap={2}>
          <Text as="h3" strong>
            When something fails
          </Text>
          <Text size="s" tone="2">
            An error says what happened and what is safe. Where it shows a trace, whoever runs this AIWeb finds the cause in the log by it.
          </Text>
        </Stack>
      </Stack>
    </Dialog>
  );
}
