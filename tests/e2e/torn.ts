import type { Page } from "playwright-core";

/** Amounts, and words at the heads of tables, that go on in the next line: ৳৮২৭.১ over ২ is read as less. */
export const tornOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const isForEarsOnly = (element: Element | null): boolean =>
      element !== null && (element.clientWidth === 1 || isForEarsOnly(element.parentElement));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility({ visibilityProperty: true }) || isForEarsOnly(parent)) continue;
      const whole = parent.closest("thead") ? /[\p{L}\p{M}]+/gu : /৳\p{Nd}[\p{Nd},.]*/gu;
      for (const match of (node.textContent ?? "").matchAll(whole)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
        const [first] = lines;
        if (first && lines.some(({ top }) => top - first.top > first.height / 2))
          found.push(`torn: ${match[0]} in ${parent.outerHTML.slice(0, 120)}`);
      }
    }
    return found;
  });
