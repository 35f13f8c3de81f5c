import { Banner, Button, CodeBlock, KeyIcon, SegmentedControl, Text } from "@aiweb/ui";
import { useState } from "react";
import { curlOf, javascriptOf, pythonOf, type Call, type CallTarget } from "./call-code.ts";

type KeyState = { apiKey: string | null; making: boolean; error: string | null };

type Props = {
  view: "api" | "sdk";
  call: Call;
  /** Whether the call was made, or is the one that would be. */
  made: boolean;
  origin: string;
  keyState: KeyState;
  onMakeKey: () => void;
};

const LANGUAGES = [
  { value: "javascript", label: "JavaScript" },
  { value: "python", label: "Python" },
] as const;
type Language = (typeof LANGUAGES)[number]["value"];

function KeyLine({ keyState, onMakeKey }: Pick<Props, "keyState" | "onMakeKey">) {
  if (keyState.apiKey !== null) {
    return <Banner tone="good" role="status" title="The code holds a new key. It is shown only now: copy it. Your profile revokes it." />;
  }
  return (
    <>
      <Button size="s" icon={KeyIcon} busy={keyState.making} onClick={onMakeKey}>
        Make a key
      </Button>
      <Text tone="2">Or set AIWEB_API_KEY to one that you have.</Text>
      {keyState.error === null ? null : <Banner tone="bad" role="alert" title={keyState.error} />}
    </>
  );
}

/** The call just made, as one would make it oneself. */
export function CodePanel({ view, call, made, origin, keyState, onMakeKey }: Props) {
  const [language, setLanguage] = useState<Language>("javascript");
  const target: CallTarget = { origin, apiKey: keyState.apiKey };
  return (
    <>
      <Text tone="2">{made ? "The call just made, in code." : "The call that Send will make, in code."}</Text>
      <KeyLine keyState={keyState} onMakeKey={onMakeKey} />
      {view === "api" ? (
        <CodeBlock look="raised" label="curl" code={curlOf(call, target)} />
      ) : (
        <>
          <SegmentedControl label="Language" labelHidden options={LANGUAGES} value={language} onValueChange={setLanguage} />
          {language === "javascript" ? (
            <>
              <CodeBlock look="raised" label="Install" code="npm install openai" />
              <CodeBlock look="raised" label="JavaScript" code={javascriptOf(call, target)} />
            </>
          ) : (
            <>
              <CodeBlock look="raised" label="Install" code="pip install openai" />
              <CodeBlock look="raised" label="Python" code={pythonOf(call, target)} />
            </>
          )}
        </>
      )}
    </>
  );
}
