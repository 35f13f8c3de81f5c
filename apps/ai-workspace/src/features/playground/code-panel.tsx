import { links } from "@aiweb/federation";
import { Banner, Button, CodeBlock, KeyIcon, Link, Stack, Text } from "@aiweb/ui";
import { curlOf, javascriptOf, pythonOf, type Call, type CallTarget } from "./code-of-call.ts";

type KeyState = { apiKey: string | null; making: boolean; error: string | null };

export type CodePanelProps = {
  view: "api" | "sdk";
  call: Call;
  /** Whether the call was made, or is the one that would be. */
  made: boolean;
  origin: string;
  keyState: KeyState;
  onMakeKey: () => void;
};

function KeyLine({ keyState, onMakeKey }: Pick<CodePanelProps, "keyState" | "onMakeKey">) {
  if (keyState.apiKey !== null) {
    return (
      <Banner tone="good" role="status" title="The code has a new key in it">
        Copy it now: the key is not shown again. <Link href={links.profile()}>Your profile</Link> revokes it.
      </Banner>
    );
  }
  return (
    <Stack gap={2}>
      <div>
        <Button size="s" icon={KeyIcon} busy={keyState.making} onClick={onMakeKey}>
          Make a key
        </Button>
      </div>
      <Text size="s" tone="2" as="p">
        It goes straight into the code. Or set AIWEB_API_KEY to one that you have.
      </Text>
      {keyState.error === null ? null : (
        <Banner tone="bad" role="alert" title="No key was made">
          {keyState.error}
        </Banner>
      )}
    </Stack>
  );
}

function Script({ name, install, code }: { name: string; install: string; code: string }) {
  return (
    <Stack gap={1} as="section">
      <Text size="s" strong as="h3">
        {name}
      </Text>
      <Text size="xs" tone="2" as="p" mono>
        {install}
      </Text>
      <CodeBlock look="raised" label={name} code={code} />
    </Stack>
  );
}

/** The call just made, as one would make it oneself: each a whole script. */
export function CodePanel({ view, call, made, origin, keyState, onMakeKey }: CodePanelProps) {
  const target: CallTarget = { origin, apiKey: keyState.apiKey };
  return (
    <Stack gap={4}>
      <Text size="s" tone="2" as="p">
        {made ? "The call just made, in code." : "The call that Send will make, in code."}
      </Text>
      <KeyLine keyState={keyState} onMakeKey={onMakeKey} />
      {view === "api" ? (
        <CodeBlock look="raised" label="curl" code={curlOf(call, target)} />
      ) : (
        <>
          <Script name="JavaScript" install="npm install openai" code={javascriptOf(call, target)} />
          <Script name="Python" install="pip install openai" code={pythonOf(call, target)} />
        </>
      )}
    </Stack>
  );
}
