import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { drawDifference } from "./difference.ts";

function picture(width: number, height: number, dark: number): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (let pixel = 0; pixel < dark; pixel += 1) png.data.fill(0, pixel * 4, pixel * 4 + 3);
  return PNG.sync.write(png);
}

test("equal pictures differ nowhere", () => {
  expect(drawDifference(picture(4, 4, 3), picture(4, 4, 3)).pixels).toBe(0);
});

test("each pixel that differs counts", () => {
  expect(drawDifference(picture(4, 4, 0), picture(4, 4, 3)).pixels).toBe(3);
});

test("a picture that grew differs where only it is", () => {
  const { pixels, picture: drawn } = drawDifference(picture(4, 4, 0), picture(4, 6, 0));
  expect(pixels).toBe(8);
  expect(PNG.sync.read(drawn)).toMatchObject({ width: 4, height: 6 });
});
