/** Decimal digits of a weight that count. */
const DIGITS = 9;

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right);
}

/** The same ratios as whole numbers, so that shares are exact. */
function wholeWeights(weights: number[]): bigint[] {
  const scaled = weights.map((weight) => BigInt(Math.round(weight * 10 ** DIGITS)));
  const common = scaled.reduce(gcd);
  return scaled.map((weight) => weight / common);
}

/**
 * Endless dataset indices, by the trainer's own rule (aiweb_trainer/mix.py): among the datasets whose share is due the
 * one with the earliest deadline, so that every prefix is within one row of each exact share.
 */
export function* interleave(weights: number[]): Generator<number, never> {
  const whole = wholeWeights(weights);
  if (whole.length === 1) while (true) yield 0;
  const total = whole.reduce((sum, weight) => sum + weight, 0n);
  const slack = BigInt(2 * whole.length - 2);
  const drawn = whole.map(() => 0n);
  for (let row = 1n; ; row++) {
    let best = -1;
    let deadline = 0n;
    let bestWeight = 1n;
    for (const [index, weight] of whole.entries()) {
      const deficit = row * weight - (drawn[index] ?? 0n) * total;
      if (deficit * slack < total) continue;
      const candidate = (slack - 1n) * total - slack * deficit;
      // candidate / weight < deadline / bestWeight, without dividing
      if (best < 0 || candidate * bestWeight < deadline * weight) {
        best = index;
        deadline = candidate;
        bestWeight = weight;
      }
    }
    drawn[best] = (drawn[best] ?? 0n) + 1n;
    yield best;
  }
}
