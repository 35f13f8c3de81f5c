import { useState } from "react";
import { Card, SegmentedControl, Stack, readDensityChoice, readThemeChoice, setDensityChoice, setThemeChoice } from "@aiweb/ui";
import type { DensityChoice, ThemeChoice } from "@aiweb/ui";
import styles from "./profile.module.css";

const themes: { value: ThemeChoice; label: string }[] = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

const densities: { value: DensityChoice; label: string }[] = [
  { value: "comfortable", label: "Comfortable" },
  { value: "compact", label: "Compact" },
];

/** How AIWeb looks in this browser. */
export function AppearanceCard() {
  const [choice, setChoice] = useState(readThemeChoice);
  const [density, setDensity] = useState(readDensityChoice);
  return (
    <Card heading="section" title="Appearance">
      <div className={styles.narrow}>
        <Stack gap={4}>
          <SegmentedControl
            label="Theme"
            options={themes}
            value={choice}
            onValueChange={(value) => {
              const chosen = themes.find((option) => option.value === value)?.value ?? "system";
              setChoice(chosen);
              setThemeChoice(chosen);
            }}
          />
          <SegmentedControl
            label="Density"
            options={densities}
            value={density}
            onValueChange={(value) => {
              const chosen = densities.find((option) => option.value === value)?.value ?? "comfortable";
              setDensity(chosen);
              setDensityChoice(chosen);
            }}
          />
        </Stack>
      </div>
    </Card>
  );
}
