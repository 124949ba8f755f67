import type { Locale } from "@haat/i18n/locale";
import { expect } from "vitest";
import { fillAddress, aPhone, putInCart } from "./buyer.ts";
import { widerThanScreen } from "./look.ts";
import { test, type Visitor } from "./visitor.ts";

const pages = {
  home: "",
  categories: "/categories",
  category: "/c/honey-gur",
  search: "/search?q=kantha",
  product: "/p/cover-rickshaw-art",
  shop: "/shops/shapla-kantha",
  cart: "/cart",
  checkout: "/checkout",
  track: "/track",
  "sign-in": "/sign-in",
  terms: "/terms",
  complaint: "/complaint",
} as const;

/** Words whose box is too small for them: they are cut off, and nobody can scroll to the rest. */
const cutOff = ({ page }: Visitor): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")].flatMap((box) => {
      const { overflowX, overflowY } = getComputedStyle(box);
      const isForEarsOnly = box.clientWidth <= 1 || box.clientHeight <= 1;
      const hidesX = overflowX === "hidden" || overflowX === "clip";
      const hidesY = overflowY === "hidden" || overflowY === "clip";
      const isCut =
        (hidesX && box.scrollWidth > box.clientWidth + 2) ||
        (hidesY && box.scrollHeight > box.clientHeight + 2);
      const says = (box.textContent ?? "").trim() !== "";
      if (!isCut || isForEarsOnly || !says || !box.checkVisibility()) return [];
      return [`cut off: ${box.outerHTML.slice(0, 140)}`];
    }),
  );

/** 1280 px at 400 %, as WCAG 1.4.10 asks; a phone whose owner set twice the size of letters, as 1.4.4 asks. */
const ways = [
  { name: "a screen of 320 px", width: 320, percent: 100 },
  { name: "letters twice as large on a phone", width: 360, percent: 200 },
  { name: "a desk at 200 %", width: 720, percent: 100 },
] as const;

async function lookLarge(visitor: Visitor, name: string, path: string): Promise<string[]> {
  const { page } = visitor;
  const found: string[] = [];
  for (const { name: way, width, percent } of ways) {
    await page.setViewportSize({ width, height: 640 });
    await visitor.open(path);
    await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), percent);
    const troubles = [...(await widerThanScreen(page)), ...(await cutOff(visitor))];
    found.push(...troubles.map((trouble) => `${name}, ${way}: ${trouble}`));
  }
  return found;
}

test.for<Locale>(["bn", "en"])(
  "whoever needs large letters loses nothing and scrolls one way, in %s",
  async (locale, { visit }) => {
    const visitor = await visit({ locale });
    await putInCart(visitor, "charger-20w-c");
    const found: string[] = [];
    for (const [name, path] of Object.entries(pages)) found.push(...(await lookLarge(visitor, name, path)));
    await visitor.page.setViewportSize({ width: 360, height: 640 });
    await visitor.open("/checkout");
    await fillAddress(visitor, { name: "রহিমা খাতুন", phone: aPhone(), method: "cod" });
    await visitor.page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    found.push(...(await widerThanScreen(visitor.page)), ...(await cutOff(visitor)));
    expect(found).toEqual([]);
  },
);
