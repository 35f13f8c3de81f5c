import { Button, MoreIcon, Row } from "@aiweb/ui";
import { Menu, type MenuItem } from "@aiweb/ui/overlays";
import type { RemoteSummary } from "@aiweb/contracts/registry/remote";
import type { ReasonedAct } from "./reason-dialog.tsx";
import { rollbackWords } from "./rollback-words.ts";

/** What may be done with the remote now. */
export function RemoteActions({ remote, onAct }: { remote: RemoteSummary; onAct: (act: ReasonedAct) => void }) {
  const { possible, sentence } = rollbackWords(remote.deployment);
  const items: MenuItem[] = [
    { label: "Pause", onSelect: () => onAct("pause"), disabledReason: remote.status === "active" ? undefined : "It is stopped already." },
    { label: "Kill", danger: true, onSelect: () => onAct("kill"), disabledReason: remote.status === "killed" ? "It is killed already." : undefined },
  ];
  return (
    <Row gap={2}>
      <Menu label="Stop it" items={items} trigger={<Button icon={MoreIcon}>Stop</Button>} />
      {remote.status === "active" ? (
        <Button onClick={() => onAct("rollback")} disabledReason={possible ? undefined : sentence}>
          Roll back
        </Button>
      ) : (
        <Button variant="primary" onClick={() => onAct("resume")}>
          Resume
        </Button>
      )}
    </Row>
  );
}
