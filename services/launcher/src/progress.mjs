/**
 * Says what each phase does and how far it is: one updating line at a terminal, plain lines elsewhere.
 * @typedef {(detail: string) => void} Report
 * @typedef {ReturnType<typeof createProgress>} Progress
 */

/** Plain output repeats a running phase's detail this often at most. */
const plainEveryMs = 10_000;
const between = "  ·  ";
const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/** @param {{ isTTY?: boolean, columns?: number, write: (text: string) => unknown }} stream */
export function createProgress(stream) {
  const live = stream.isTTY === true;
  /** @type {Map<string, { startedAt: number, detail: string, saidAt: number }>} */
  const running = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let frame = 0;

  const clear = () => live && running.size > 0 && stream.write("\r\u001B[K");
  const draw = () => {
    if (!live || running.size === 0) return;
    // Phases beside each other share the line in equal parts; what one leaves the last may use.
    let room = (stream.columns ?? 80) - 2;
    let left = running.size;
    const texts = [...running].map(([name, phase]) => {
      const text = `${name} ${seconds(phase.startedAt)}${phase.detail === "" ? "" : ` ${phase.detail}`}`.slice(0, Math.floor((room - between.length * (left - 1)) / left));
      room -= text.length + between.length;
      left -= 1;
      return text;
    });
    stream.write(`\r\u001B[K${frames[frame++ % frames.length]} ${texts.join(between)}`);
  };
  /** @param {string} text */
  const print = (text) => {
    clear();
    stream.write(`${text}\n`);
    draw();
  };

  /**
   * Runs one phase. Its result, if it is text, is printed beside the time it took.
   * @template T
   * @param {string} name
   * @param {(report: Report) => Promise<T>} work
   * @returns {Promise<T>}
   */
  const phase = async (name, work) => {
    const startedAt = Date.now();
    if (!live) print(`… ${name}`);
    running.set(name, { startedAt, detail: "", saidAt: startedAt });
    if (live && timer === undefined) timer = setInterval(draw, 100);
    try {
      const result = await work((detail) => report(name, detail));
      finish(name, `✓ ${name} (${seconds(startedAt)})`);
      return result;
    } catch (error) {
      finish(name, `✗ ${name} (${seconds(startedAt)})`);
      throw error;
    }
  };

  /** @param {string} name @param {string} detail */
  const report = (name, detail) => {
    const entry = running.get(name);
    if (entry === undefined) return;
    entry.detail = detail.replaceAll(/\s+/g, " ").trim().slice(0, 70);
    if (live || Date.now() - entry.saidAt < plainEveryMs) return;
    entry.saidAt = Date.now();
    print(`  ${name}, ${seconds(entry.startedAt)}: ${entry.detail}`);
  };

  /** @param {string} name @param {string} line */
  const finish = (name, line) => {
    clear();
    running.delete(name);
    if (running.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
    stream.write(`${line}\n`);
    draw();
  };

  return { phase, print };
}

/** @param {number} since */
function seconds(since) {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}
