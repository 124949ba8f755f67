import type { SocialFacts } from "./social-port.ts";

/** As satori takes it: React's element without React. */
type Element = Readonly<{
  type: string;
  props: Readonly<{
    style: Readonly<Record<string, string | number>>;
    children?: string | readonly Element[];
  }>;
}>;

export const [width, height] = [1200, 630];
const [ground, ink, soft, brand, marigold] = ["#fff8e8", "#2b2118", "#6b5b48", "#0d4a46", "#d98e04"];

const box = (style: Element["props"]["style"], children: string | readonly Element[] = []): Element => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
});
const line = (style: Element["props"]["style"], text: string): Element => ({
  type: "div",
  props: { style: { display: "block", lineHeight: 1.4, ...style }, children: text },
});

/** Beside a square for the photo, which is laid under it: name, shop and market over a row of stitches. */
export function socialLayout({ brand: market, title, shop, district, photo }: SocialFacts): Element {
  const words = box({ flexDirection: "column", gap: 18 }, [
    line({ fontSize: 44, fontWeight: 600, color: brand }, market),
    line({ fontSize: title.length > 60 ? 46 : 56, fontWeight: 600, color: ink, lineClamp: 4 }, title),
    line({ fontSize: 32, color: soft, lineClamp: 2 }, `${shop} · ${district}`),
  ]);
  const side = photo === null ? width : width - height;
  const padding = photo === null ? 72 : 44;
  const stitches = box(
    { justifyContent: "space-between" },
    Array.from({ length: Math.floor((side - 2 * padding) / 34) }, () =>
      box({ width: 20, height: 7, borderRadius: 4, background: marigold }),
    ),
  );
  return box({ width, height, justifyContent: "flex-end" }, [
    box(
      {
        ...{ width: side, height, padding, background: ground, boxSizing: "border-box" },
        ...{ flexDirection: "column", justifyContent: "space-between" },
      },
      [words, stitches],
    ),
  ]);
}
