import { useState } from "react";
import { Card, SegmentedControl, readThemeChoice, setThemeChoice } from "@aiweb/ui";
import type { ThemeChoice } from "@aiweb/ui";
import styles from "./profile.module.css";

const choices: { value: ThemeChoice; label: string }[] = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** The theme of this browser. */
export function AppearanceCard() {
  const [choice, setChoice] = useState(readThemeChoice);
  return (
    <Card heading="section" title="Appearance">
      <div className={styles.narrow}>
        <SegmentedControl
          label="Theme"
          options={choices}
          value={choice}
          onValueChange={(value) => {
            const chosen = choices.find((option) => option.value === value)?.value ?? "system";
            setChoice(chosen);
            setThemeChoice(chosen);
          }}
        />
      </div>
    </Card>
  );
}
