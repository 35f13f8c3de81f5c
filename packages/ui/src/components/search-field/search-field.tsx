import { useEffect, useRef, useState } from "react";
import { IconButton } from "../button/icon-button.tsx";
import { CloseIcon, SearchIcon } from "../icon/icons.ts";
import { TextField } from "../text-field/text-field.tsx";

export type SearchFieldProps = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  placeholder?: string;
  /** Milliseconds of quiet after the last key before it reports; clearing reports at once. */
  delay?: number;
};

/** Search as one types; Escape or the cross clears. */
export function SearchField({ label, value, onValueChange, placeholder, delay = 0 }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [reported, setReported] = useState(value);
  const report = useRef(onValueChange);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    report.current = onValueChange;
  });
  if (value !== reported) {
    // the owner changed it (back button, "clear all"): what it says wins
    setReported(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) {
      return undefined;
    }
    const timer = setTimeout(() => report.current(typed), delay);
    return () => clearTimeout(timer);
  }, [typed, value, delay]);

  function clear() {
    setTyped("");
    onValueChange("");
    input.current?.focus();
  }

  return (
    <TextField
      ref={input}
      type="search"
      label={label}
      labelHidden
      icon={SearchIcon}
      placeholder={placeholder ?? label}
      value={typed}
      autoComplete="off"
      spellCheck={false}
      onValueChange={setTyped}
      onKeyDown={(event) => {
        if (event.key === "Escape" && typed !== "") {
          event.preventDefault();
          event.stopPropagation();
          clear();
        }
      }}
      suffix={typed === "" ? undefined : <IconButton icon={CloseIcon} label="Clear search" size="s" onClick={clear} />}
    />
  );
}
