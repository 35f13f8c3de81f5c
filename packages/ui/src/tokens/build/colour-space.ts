export type Triple = readonly [number, number, number];

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const dot = (row: Triple, [a, b, c]: Triple) => row[0] * a + row[1] * b + row[2] * c;

/** Linear sRGB of an OKLCH colour, by way of OKLab (bottosson.github.io/posts/oklab). */
export function toLinear([lightness, chroma, hue]: Triple): Triple {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const cone: Triple = [(lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3, (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3, (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3];
  return [clamp(dot([4.0767416621, -3.3077115913, 0.2309699292], cone)), clamp(dot([-1.2684380046, 2.6097574011, -0.3413193965], cone)), clamp(dot([-0.0041960863, -0.7034186147, 1.707614701], cone))];
}

function toLab(linear: Triple): Triple {
  const cone: Triple = [Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], linear)), Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], linear)), Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], linear))];
  return [dot([0.2104542553, 0.793617785, -0.0040720468], cone), dot([1.9779984951, -2.428592205, 0.4505937099], cone), dot([0.0259040371, 0.7827717662, -0.808675766], cone)];
}

/** How linear sRGB looks to whom one kind of cone is missing (Machado, Oliveira, Fernandes 2009, severity 1). */
const SIGHTS: Record<string, readonly [Triple, Triple, Triple]> = {
  full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** The least distance in OKLab at which two linear colours appear, to full sight and to each kind of colour blindness. */
export function leastDistance(first: Triple, second: Triple): number {
  const distances = Object.values(SIGHTS).map(([red, green, blue]) => {
    const [one, other] = [first, second].map((colour) => toLab([clamp(dot(red, colour)), clamp(dot(green, colour)), clamp(dot(blue, colour))]));
    return one === undefined || other === undefined ? 0 : Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
  });
  return Math.min(...distances);
}
