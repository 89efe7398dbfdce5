import type { Browser } from 'playwright-core';

import { launchChromium } from '../support/chromium';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** How wide a text is drawn, in CSS pixels. */
const widthOf = async (text: string): Promise<number> => {
  const page = await browser.newPage();
  await page.setContent(`<span style="font: 32px sans-serif">${text}</span>`);
  const box = await page.locator('span').boundingBox();
  await page.close();
  return box?.width ?? 0;
};

/** A letter no font has is drawn as a box, and every box is equally wide. */
const MISSING = '\u{10FFFD}';

it.each(['ґ', 'є', 'і', 'ї', 'щ', 'ą', 'ł', 'ż'])('draws the letter %s and no box in its place', async (letter) => {
  const [letters, boxes] = await Promise.all([widthOf(letter.repeat(20)), widthOf(MISSING.repeat(20))]);
  expect(letters).toBeGreaterThan(0);
  expect(letters).not.toBe(boxes);
});
