import { useState } from "react";
import type { SubmitEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, Text, TextField, toast } from "@aiweb/ui";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { useShell } from "../../app/shell-context.ts";
import styles from "./profile.module.css";

/** The contract's grammar, so that a typing error is told while typing. */
const handlePattern = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Chooses the handle, once. */
export function ChooseHandleForm() {
  const { session } = useShell();
  const [handle, setHandle] = useState("");
  const choose = useMutation(
    trpc.accounts.chooseHandle.mutationOptions({
      onSuccess: async ({ handle: chosen }) => {
        toast({ tone: "good", title: `You are ${chosen}` });
        await queryClient.invalidateQueries();
        await session.refresh();
      },
    }),
  );
  const fits = handlePattern.test(handle);
  const problem = choose.isError ? parseError(choose.error).message : handle === "" || fits ? undefined : "Lower-case letters, digits and hyphens, starting with a letter or digit.";

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (fits) {
      choose.mutate({ handle });
    }
  }

  return (
    <form className={styles.line} onSubmit={submit}>
      <TextField
        label="Choose your handle"
        value={handle}
        onValueChange={(value) => {
          choose.reset();
          setHandle(value.trim().toLowerCase());
        }}
        maxLength={63}
        autoCapitalize="none"
        spellCheck={false}
        {...(problem === undefined ? {} : { error: problem })}
      />
      <Button type="submit" busy={choose.isPending} {...(fits ? {} : { disabledReason: "Type the handle that you want." })}>
        Choose it
      </Button>
      <Text size="s" tone="3" className={styles.wide}>
        Your models and datasets will stand under it. Once chosen it stays.
      </Text>
    </form>
  );
}
