/** A table for people: the first column to the left, figures to the right. */
export function laidOut(headings: readonly string[], rows: readonly string[][]): string {
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, ...rows.map((cells) => cells[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ");
  return [line(headings), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
