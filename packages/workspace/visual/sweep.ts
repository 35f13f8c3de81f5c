import { readBaseline, writeBaseline, type Baseline, type BrowserBuild, type Shots } from "./baseline.ts";
import { approvedCommit, photographCommit } from "./base-commit.ts";
import { compare, needsPhotograph, type Finding } from "./compare.ts";
import { identify, openBrowser, type Photographed } from "./photograph.ts";
import { photographStories } from "./photograph-stories.ts";
import { Pictures } from "./pictures.ts";
import { writeReport } from "./report.ts";
import { readStorybooks } from "./storybooks.ts";
import { hashStoryInputs } from "./story-inputs.ts";

export type SweepOptions = {
  /** Where the workspace lies whose Storybooks are built. */
  root: string;
  /** The committed index of what is approved. */
  baselineFile: string;
  /** Where pictures are kept, outside of what is committed. */
  picturesFolder: string;
  reportFolder: string;
  approve: boolean;
  /** Photographs what did not change, too. */
  all: boolean;
  /** Photographs only stories whose id has this in it. */
  only?: string | undefined;
  /** The commit to compare with where the approved pictures are of another browser, or not here; else the one that approved them. */
  base?: string | undefined;
  tell: (line: string) => void;
};

export type Swept = { stories: number; photographed: number; findings: Finding[]; report: string };

function sameBrowser(a: BrowserBuild, b: BrowserBuild): boolean {
  return a.version === b.version && a.probe === b.probe;
}

/** Photographs the stories whose inputs changed, compares them with what is approved, writes the report, and on approval the index. */
export async function sweep({ root, baselineFile, picturesFolder, reportFolder, approve, all, only = "", base, tell }: SweepOptions): Promise<Swept> {
  const storybooks = readStorybooks(root);
  const inputs = hashStoryInputs(root, storybooks);
  const baseline = readBaseline(baselineFile);
  const pictures = new Pictures(picturesFolder);
  const browser = await openBrowser();
  try {
    const build = await identify(browser);
    const ours = sameBrowser(build, baseline.browser);
    // pictures of two browsers do not belong in one index
    if (approve && !ours && only !== "") throw new Error("The approved pictures are of another browser: approve all of them, without --only.");
    const ids = needsPhotograph(inputs, baseline, all || (approve && !ours)).filter((id) => id.includes(only));
    const approved = (id: string): Shots | undefined => baseline.stories[id]?.shots;
    const photographed = await photographStories(storybooks, new Set(ids), { browser, pictures, known: ours ? approved : () => undefined, tell });
    const removed = Object.keys(baseline.stories).filter((id) => !inputs.has(id));

    const photographBase = async (wanted: Iterable<string>): Promise<Map<string, Shots>> => {
      const set = new Set(wanted);
      const commit = set.size === 0 ? undefined : (base ?? approvedCommit(root, baselineFile));
      return commit === undefined ? new Map() : await photographCommit(root, commit, set, { browser, pictures, tell });
    };
    let before = approved;
    if (!ours && !approve) {
      tell(`The approved pictures are of ${baseline.browser.version}, this is ${build.version}, or another machine's: both commits are photographed.`);
      const based = await photographBase(ids.filter((id) => id in baseline.stories));
      before = (id) => based.get(id);
    }
    const findings = compare(photographed, before, removed);
    if (ours) await photographBase(findings.flatMap((finding) => (finding.kind === "changed" && !pictures.has(finding.before) ? [finding.id] : [])));

    const about = `${inputs.size} stories, ${photographed.length} photographed, ${findings.length} findings. ${build.version}.`;
    const report = writeReport(reportFolder, findings, pictures, about);
    if (approve) {
      const next = approveAll(baseline, build, inputs, photographed);
      writeBaseline(baselineFile, next);
      pictures.prune(new Set(Object.values(next.stories).flatMap(({ shots }) => Object.values(shots))));
    }
    return { stories: inputs.size, photographed: photographed.length, findings, report };
  } finally {
    await browser.close();
  }
}

/** The index with what was photographed; a story that failed keeps what was approved. */
function approveAll(baseline: Baseline, browser: BrowserBuild, inputs: ReadonlyMap<string, string>, photographed: readonly Photographed[]): Baseline {
  const taken = new Map(photographed.flatMap((one) => ("shots" in one ? [[one.id, one.shots] as const] : [])));
  const stories = [...inputs].flatMap(([id, hash]) => {
    const shots = taken.get(id);
    const kept = baseline.stories[id];
    if (shots !== undefined) return [[id, { inputs: hash, shots }] as const];
    return kept === undefined ? [] : [[id, kept] as const];
  });
  return { browser, stories: Object.fromEntries(stories) };
}
