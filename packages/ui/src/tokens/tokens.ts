// Written by npm run tokens from files/. Change those.

/** Each token as CSS takes it: `tokens.ink2` is `var(--ink-2)`. */
export const tokens = {
  chart1: "var(--chart-1)",
  chart2: "var(--chart-2)",
  chart3: "var(--chart-3)",
  chart4: "var(--chart-4)",
  chart5: "var(--chart-5)",
  chart6: "var(--chart-6)",
  chart7: "var(--chart-7)",
  chart8: "var(--chart-8)",
  /** Focus, selection and links. */
  accent: "var(--accent)",
  /** Behind what is selected. */
  accentSoft: "var(--accent-soft)",
  /** The main action. */
  action: "var(--action)",
  /** It failed; always with a word or an icon. */
  bad: "var(--bad)",
  /** The ground behind bad. */
  badSoft: "var(--bad-soft)",
  /** The noun chain, wherever it appears. */
  chain: "var(--chain)",
  /** The ground behind chain. */
  chainSoft: "var(--chain-soft)",
  /** The noun dataset, wherever it appears. */
  dataset: "var(--dataset)",
  /** The ground behind dataset. */
  datasetSoft: "var(--dataset-soft)",
  /** The noun deployment, wherever it appears. */
  deployment: "var(--deployment)",
  /** The ground behind deployment. */
  deploymentSoft: "var(--deployment-soft)",
  /** It went well; always with a word or an icon. */
  good: "var(--good)",
  /** The ground behind good. */
  goodSoft: "var(--good-soft)",
  /** Text. */
  ink: "var(--ink)",
  /** Text of second rank. */
  ink2: "var(--ink-2)",
  /** Hints and units: still 4.5:1. */
  ink3: "var(--ink-3)",
  /** The noun job, wherever it appears. */
  job: "var(--job)",
  /** The ground behind job. */
  jobSoft: "var(--job-soft)",
  /** Hairlines that only divide. */
  line: "var(--line)",
  /** Outlines that say what can be acted on: 3:1 on every ground. */
  lineStrong: "var(--line-strong)",
  /** The noun model, wherever it appears. */
  model: "var(--model)",
  /** The ground behind model. */
  modelSoft: "var(--model-soft)",
  /** Text on the main action. */
  onAction: "var(--on-action)",
  /** The page. */
  paper: "var(--paper)",
  /** The noun query, wherever it appears. */
  query: "var(--query)",
  /** The ground behind query. */
  querySoft: "var(--query-soft)",
  /** What lies on the page: cards, fields, menus. */
  raised: "var(--raised)",
  /** What lies below it: side bars, table heads, code. */
  sunken: "var(--sunken)",
  /** Under what floats over the whole page. */
  veil: "var(--veil)",
  /** Look at this; always with a word or an icon. */
  warn: "var(--warn)",
  /** The ground behind warn. */
  warnSoft: "var(--warn-soft)",
  /** What moves place, what comes and goes. */
  durationCalm: "var(--duration-calm)",
  /** Before a skeleton shows: what is faster needs none. */
  durationDelay: "var(--duration-delay)",
  /** One round of what runs without a known end. */
  durationPulse: "var(--duration-pulse)",
  /** What answers a hand. */
  durationQuick: "var(--duration-quick)",
  /** Starts at once and comes to rest. */
  easeSettle: "var(--ease-settle)",
  float: "var(--float)",
  lift: "var(--lift)",
  mono: "var(--mono)",
  sans: "var(--sans)",
  /** A pane within a page. */
  hPane: "var(--h-pane)",
  /** The most of a field that grows. */
  hShort: "var(--h-short)",
  /** The most of a list that floats. */
  hTall: "var(--h-tall)",
  zOverlay: "var(--z-overlay)",
  zToast: "var(--z-toast)",
  /** What comes and goes. */
  calm: "var(--calm)",
  /** What answers a hand. */
  quick: "var(--quick)",
  /** Round ends. */
  rFull: "var(--r-full)",
  rL: "var(--r-l)",
  rM: "var(--r-m)",
  rS: "var(--r-s)",
  rXs: "var(--r-xs)",
  /** The bar of a workbench. */
  sizeBar: "var(--size-bar)",
  /** Fields and buttons. */
  sizeControlM: "var(--size-control-m)",
  /** Buttons on cards and in bars. */
  sizeControlS: "var(--size-control-s)",
  /** An icon, a check mark. */
  sizeIcon: "var(--size-icon)",
  /** A line of the navigation. */
  sizeNavRow: "var(--size-nav-row)",
  /** A row of a table or a list. */
  sizeRow: "var(--size-row)",
  /** A row where many are read. */
  sizeRowDense: "var(--size-row-dense)",
  /** A row with two lines. */
  sizeRowTall: "var(--size-row-tall)",
  /** The least that can be hit (WCAG 2.5.8). */
  sizeTarget: "var(--size-target)",
  s1: "var(--s1)",
  s1Half: "var(--s1-half)",
  s2: "var(--s2)",
  s2Half: "var(--s2-half)",
  s3: "var(--s3)",
  s3Half: "var(--s3-half)",
  s4: "var(--s4)",
  s4Half: "var(--s4-half)",
  s5: "var(--s5)",
  s6: "var(--s6)",
  s7: "var(--s7)",
  /** Code, hashes, logs. */
  tCode: "var(--t-code)",
  /** Words on controls and in the navigation. */
  tControl: "var(--t-control)",
  /** Words on small controls, states. */
  tControlS: "var(--t-control-s)",
  /** A figure that leads. */
  tFigure: "var(--t-figure)",
  /** The page's heading. */
  tH1: "var(--t-h1)",
  /** Headings within a page. */
  tH2: "var(--t-h2)",
  /** Answers, leads. */
  tL: "var(--t-l)",
  /** What is read. */
  tM: "var(--t-m)",
  /** Answers and markdown. */
  tReading: "var(--t-reading)",
  /** Tables, side bars. */
  tS: "var(--t-s)",
  /** Units, captions. */
  tXs: "var(--t-xs)",
  /** What stands beside a page. */
  wAside: "var(--w-aside)",
  /** A card in a catalogue. */
  wCard: "var(--w-card)",
  /** A page of settings. */
  wColumn: "var(--w-column)",
  /** A dialog. */
  wDialog: "var(--w-dialog)",
  /** A dialog with a table. */
  wDialogL: "var(--w-dialog-l)",
  /** The facets of a catalogue. */
  wFacets: "var(--w-facets)",
  /** A field beside others. */
  wField: "var(--w-field)",
  /** A form on its own. */
  wForm: "var(--w-form)",
  /** A tooltip. */
  wHint: "var(--w-hint)",
  /** A field for a number. */
  wNumber: "var(--w-number)",
  /** The widest page. */
  wPage: "var(--w-page)",
  /** Small dialogs, wide asides. */
  wPanel: "var(--w-panel)",
  /** Menus and messages. */
  wPopup: "var(--w-popup)",
  /** Lines that are read. */
  wReading: "var(--w-reading)",
  /** The command palette. */
  wSearch: "var(--w-search)",
  /** The shell's navigation. */
  wSide: "var(--w-side)",
  /** A figure or a word in a grid. */
  wTile: "var(--w-tile)",
  /** The least before words wrap to the next line. */
  wWords: "var(--w-words)",
} as const;

/** The names by group: `TokenNames["color"]`. */
export type TokenNames = {
  chart: "chart1" | "chart2" | "chart3" | "chart4" | "chart5" | "chart6" | "chart7" | "chart8";
  color: "accent" | "accentSoft" | "action" | "bad" | "badSoft" | "chain" | "chainSoft" | "dataset" | "datasetSoft" | "deployment" | "deploymentSoft" | "good" | "goodSoft" | "ink" | "ink2" | "ink3" | "job" | "jobSoft" | "line" | "lineStrong" | "model" | "modelSoft" | "onAction" | "paper" | "query" | "querySoft" | "raised" | "sunken" | "veil" | "warn" | "warnSoft";
  duration: "durationCalm" | "durationDelay" | "durationPulse" | "durationQuick";
  easing: "easeSettle";
  elevation: "float" | "lift";
  font: "mono" | "sans";
  height: "hPane" | "hShort" | "hTall";
  layer: "zOverlay" | "zToast";
  motion: "calm" | "quick";
  radius: "rFull" | "rL" | "rM" | "rS" | "rXs";
  size: "sizeBar" | "sizeControlM" | "sizeControlS" | "sizeIcon" | "sizeNavRow" | "sizeRow" | "sizeRowDense" | "sizeRowTall" | "sizeTarget";
  space: "s1" | "s1Half" | "s2" | "s2Half" | "s3" | "s3Half" | "s4" | "s4Half" | "s5" | "s6" | "s7";
  type: "tCode" | "tControl" | "tControlS" | "tFigure" | "tH1" | "tH2" | "tL" | "tM" | "tReading" | "tS" | "tXs";
  width: "wAside" | "wCard" | "wColumn" | "wDialog" | "wDialogL" | "wFacets" | "wField" | "wForm" | "wHint" | "wNumber" | "wPage" | "wPanel" | "wPopup" | "wReading" | "wSearch" | "wSide" | "wTile" | "wWords";
};
