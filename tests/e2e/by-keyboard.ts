import { expect } from "vitest";
import type { Visitor } from "./visitor.ts";

const mostStops = 160;

/** What has the focus: whether it is the one that was looked for, can be seen to have it, and what it is called. */
const focused = ({ page }: Visitor, wanted: string) =>
  page.evaluate((selector) => {
    const field = document.activeElement ?? document.body;
    const box = field.closest("label") ?? field;
    const isMarked = (each: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && outlineWidth !== "0px";
    };
    const named = (field.getAttribute("aria-labelledby") ?? "").split(" ").filter((id) => id !== "");
    const labels =
      field instanceof HTMLElement && "labels" in field ? (field as HTMLInputElement).labels : null;
    const pictures = [...field.querySelectorAll("img")].map(({ alt }) => alt);
    const words = [
      field.getAttribute("aria-label"),
      ...named.map((id) => document.getElementById(id)?.textContent),
      ...[...(labels ?? [])].map(({ textContent }) => textContent),
      ...(field.matches("input, select, textarea") ? [] : [field.textContent, ...pictures]),
    ];
    return {
      isThere: field.matches(selector),
      isSeen: field === document.body || [field, box].some(isMarked),
      isNamed: field === document.body || words.some((each) => (each ?? "").trim() !== ""),
      what: field.outerHTML.slice(0, 160),
    };
  }, wanted);

/** Presses Tab until the focus is there. Every stop on the way has a name and is seen to have the focus. */
export async function tabTo(visitor: Visitor, selector: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await visitor.page.keyboard.press("Tab");
    const { isThere, isSeen, isNamed, what } = await focused(visitor, selector);
    expect({ what, isSeen, isNamed }).toEqual({ what, isSeen: true, isNamed: true });
    if (isThere) return;
  }
  throw new Error(`Tab never comes to ${selector} on ${visitor.page.url()}`);
}

export async function fill(visitor: Visitor, name: string, text: string): Promise<void> {
  await tabTo(visitor, `[name="${name}"]`);
  await visitor.page.keyboard.type(text);
}

export async function press(visitor: Visitor, selector: string): Promise<void> {
  await tabTo(visitor, selector);
  await visitor.page.keyboard.press("Enter");
}

const mostChoices = 80;

/** Goes down a list until the choice is there; its first letters can be typed as well, but no keyboard types them all at once. */
export async function choose({ page }: Visitor, name: string, value: string): Promise<void> {
  const list = page.locator(`select[name="${name}"]:focus`);
  for (let step = 0; (await list.inputValue()) !== value; step += 1) {
    expect(step).toBeLessThan(mostChoices);
    await page.keyboard.press("ArrowDown");
  }
}
