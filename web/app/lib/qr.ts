import encodeQR from "qr";

export type Qr = Readonly<{ size: number; path: string }>;

/** A text as the path of an SVG, one square a dark module, with the quiet edge around it that readers need. */
export function qrOf(text: string): Qr {
  const rows = encodeQR(text, "raw", { border: 4 });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return { size: rows.length, path };
}
