import { useState } from "react";

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    // Storage is refused: nothing is kept.
    return "";
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // As above; what is typed is still on the page.
  }
}

/** What is typed and not sent yet: it survives a reload of this tab. `place` says where it is typed, and by whom; `offered` stands there until something is typed. */
export function useKeptText(place: string, offered = ""): [string, (text: string) => void] {
  const key = `aiweb.playground.draft.${place}`;
  const [text, setText] = useState(() => read(key) || offered);
  return [
    text,
    (next) => {
      keep(key, next);
      setText(next);
    },
  ];
}
