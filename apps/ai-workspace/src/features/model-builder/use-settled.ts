import { useEffect, useState } from "react";

const milliseconds = 300;

/** A value once it has not changed for a moment: what asks the server for it should not follow every key. Give it a stable one. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
