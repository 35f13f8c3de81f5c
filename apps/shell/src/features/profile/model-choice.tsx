import { useState } from "react";
import type { KeyboardEvent } from "react";
import { Button, Checkbox, Row, Stack, Text, TextField, VisuallyHidden } from "@aiweb/ui";
import { isModelName } from "./model-name.ts";
import styles from "./profile.module.css";

export type ModelChoiceProps = {
  /** Models that could be called, as /v1 names them; undefined while they are read. */
  offered: readonly string[] | undefined;
  /** Why they could not be read. */
  failure?: { message: string; onRetry: () => void } | undefined;
  chosen: readonly string[];
  onChosen: (chosen: readonly string[]) => void;
  error?: string | undefined;
};

const grammar = "Write it as owner/name, owner/name:tag or owner/name@version.";

/** Several models by tick, and any other by its name. */
export function ModelChoice({ offered, failure, chosen, onChosen, error }: ModelChoiceProps) {
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  const fits = isModelName(name);
  const problem = name === "" || fits ? error : grammar;
  const listed = [...new Set([...chosen, ...(offered ?? [])])].toSorted();

  function add(): void {
    if (fits) {
      onChosen([...new Set([...chosen, name])]);
      setTyped("");
    }
  }

  /** Enter would send the whole form. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      event.preventDefault();
      add();
    }
  }

  return (
    <Stack gap={3}>
      <fieldset className={styles.choice}>
        <legend>
          <VisuallyHidden>Models</VisuallyHidden>
        </legend>
        {listed.map((model) => (
          <Checkbox key={model} label={model} checked={chosen.includes(model)} onCheckedChange={(checked) => onChosen(checked ? [...chosen, model] : chosen.filter((other) => other !== model))} />
        ))}
        {failure === undefined ? null : (
          <Row>
            <Text size="s" tone="bad">
              {failure.message}
            </Text>
            <Button size="s" variant="ghost" onClick={failure.onRetry}>
              Try again
            </Button>
          </Row>
        )}
        {listed.length > 0 || failure !== undefined ? null : (
          <Text size="s" tone="3">
            {offered === undefined ? "Looking for models…" : "No model answers you yet. Add one by its name."}
          </Text>
        )}
      </fieldset>
      <TextField
        label="Another model"
        value={typed}
        onValueChange={setTyped}
        onKeyDown={onKeyDown}
        maxLength={260}
        autoCapitalize="none"
        spellCheck={false}
        mono
        suffix={
          <Button size="s" variant="ghost" onClick={add} {...(fits ? {} : { disabledReason: "Write the model's name first." })}>
            Add
          </Button>
        }
        {...(problem === undefined ? { hint: grammar } : { error: problem })}
      />
    </Stack>
  );
}
