export { CommandPalette } from "../components/command-palette/command-palette.tsx";
export type { CommandGroup, CommandItem, CommandPaletteProps } from "../components/command-palette/command-palette.tsx";
