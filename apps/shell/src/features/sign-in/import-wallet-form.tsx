import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button, Row, Stack, TextArea } from "@aiweb/ui";
import type { LocalWallet } from "./local-wallet-store.ts";
import { importLocalWallet } from "./sign-in-flows.ts";
import type { Act } from "./use-act.ts";

export type ImportWalletFormProps = { act: Act; onImported: (wallet: LocalWallet) => void; onCancel: () => void };

/** Brings a wallet to this browser by its recovery phrase. */
export function ImportWalletForm({ act, onImported, onCancel }: ImportWalletFormProps) {
  const [phrase, setPhrase] = useState("");
  const [problem, setProblem] = useState<string>();

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    act.run("import", async () => {
      const wallet = await importLocalWallet(phrase);
      if (wallet === undefined) {
        setProblem("These are not the words of a recovery phrase (12 to 24 English words, in their order). Look for a typing error.");
        return;
      }
      setPhrase("");
      onImported(wallet);
    });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap={3}>
        <TextArea
          label="Recovery phrase"
          hint="12 to 24 words. They stay in this browser."
          value={phrase}
          onValueChange={(value) => {
            setPhrase(value);
            setProblem(undefined);
          }}
          {...(problem === undefined ? {} : { error: problem })}
          rows={3}
          mono
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Row gap={2} justify="end">
          <Button variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={act.running === "import"}>
            Bring it here
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
