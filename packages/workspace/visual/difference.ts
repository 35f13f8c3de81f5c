import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** On a sheet that holds both: pictures of different sizes differ where only one of them is. */
function onSheet(picture: PNG, width: number, height: number): PNG {
  const sheet = new PNG({ width, height });
  PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, 0, 0);
  return sheet;
}

/** Where two pictures differ, drawn over the first, and by how many pixels. */
export function drawDifference(before: Buffer, after: Buffer): { picture: Buffer; pixels: number } {
  const [first, second] = [PNG.sync.read(before), PNG.sync.read(after)];
  const width = Math.max(first.width, second.width);
  const height = Math.max(first.height, second.height);
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(onSheet(first, width, height).data, onSheet(second, width, height).data, difference.data, width, height, { threshold: 0, includeAA: true });
  return { picture: PNG.sync.write(difference), pixels };
}
