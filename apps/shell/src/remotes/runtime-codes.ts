/** Who can mend a failure: the remote's team, the shell's, or nobody here, because it lies between browser and server. */
export type FailureSide = "remote" | "shell" | "way";

/** What the codes of the federation's runtime mean (module-federation.io, troubleshooting), and whose they are. */
const meanings: Record<string, [sentence: string, side: FailureSide]> = {
  "001": ["Its entry script holds no module.", "remote"],
  "002": ["Its entry script is no remote that this page can start.", "remote"],
  "003": ["Its manifest did not come.", "way"],
  "004": ["The shell does not know it by this name.", "shell"],
  "005": ["It asked for a shared library before that was there.", "remote"],
  "006": ["A shared library was asked for before it was there.", "shell"],
  "007": ["The description of its version did not come.", "way"],
  "008": ["One of its files did not come, or is not the one that was published.", "way"],
  "009": ["The shell had not begun to load remotes.", "shell"],
  "010": ["The shell began to load remotes under two names.", "shell"],
  "011": ["The description of its version names no entry script.", "remote"],
  "012": ["It expects a library that the shell does not share.", "remote"],
  "013": ["Its manifest cannot be read.", "remote"],
  "014": ["It does not hold the part that was asked for.", "remote"],
  "015": ["It stopped while it was being set up.", "remote"],
};

/** The runtime's own code and what it means, where one stands anywhere in what led to an error. */
export type RuntimeFailure = { code: string; sentence: string; side: FailureSide };

export function runtimeFailureOf(error: unknown): RuntimeFailure | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const number = /\bRUNTIME-(\d{3})\b/.exec(one.message)?.[1] ?? "";
    const meaning = meanings[number];
    if (meaning !== undefined) {
      return { code: `RUNTIME-${number}`, sentence: meaning[0], side: meaning[1] };
    }
  }
  return undefined;
}
