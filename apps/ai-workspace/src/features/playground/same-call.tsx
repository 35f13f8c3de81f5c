import { CodeBlock, Text } from "@aiweb/ui";
import { shortJavascriptOf, type Call } from "./code-of-call.ts";
import styles from "./playground.module.css";

/** What the settings come to, one glance away; API and SDK have it whole. */
export function SameCall({ call }: { call: Call }) {
  return (
    <section className={styles.sameCall}>
      <Text size="s" strong as="h3">
        Same call, in code
      </Text>
      <CodeBlock look="raised" label="Same call, in code" code={shortJavascriptOf(call)} />
    </section>
  );
}
