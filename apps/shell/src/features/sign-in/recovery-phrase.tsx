import { useState } from "react";
import { Button, CopyButton, EyeIcon, EyeOffIcon, Row, Stack, Text } from "@aiweb/ui";
import { readLocalPhrase } from "./local-wallet-store.ts";
import styles from "./sign-in.module.css";
import { useAct } from "./use-act.ts";

/** The recovery phrase of a wallet of this browser, shown only when asked for. */
export function RecoveryPhrase({ address }: { address: string }) {
  const [phrase, setPhrase] = useState<string>();
  const act = useAct();

  if (phrase === undefined) {
    return (
      <Stack gap={2}>
        <Button icon={EyeIcon} block busy={act.running !== undefined} onClick={() => act.run("read", async () => setPhrase(await readLocalPhrase(address)))}>
          Show the recovery phrase
        </Button>
        {act.error === undefined ? null : (
          <Text size="s" tone="bad">
            {act.error.message}
          </Text>
        )}
      </Stack>
    );
  }
  return (
    <Stack gap={2}>
      <ol className={styles.words} aria-label="Recovery phrase">
        {phrase.split(" ").map((word, index) => (
          // the same word may stand twice
          <li key={`${index} ${word}`}>{word}</li>
        ))}
      </ol>
      <Row gap={2} justify="between">
        <Text size="s" tone="3">
          Who has these words has the wallet.
        </Text>
        <Row gap={1}>
          <CopyButton value={phrase} label="Copy the words" />
          <Button variant="ghost" size="s" icon={EyeOffIcon} onClick={() => setPhrase(undefined)}>
            Hide
          </Button>
        </Row>
      </Row>
    </Stack>
  );
}
