import { mostAddresses } from "@haat/contract/page-addresses";

export type ReadLines = Readonly<{
  items: readonly Readonly<{ from: string; to: string }>[];
  /** The first line, counted from 1, that is no pair of addresses; null where all are. */
  unread: number | null;
  isTooMany: boolean;
}>;

/** Two columns as a sheet hands them over: an old address and a new one, parted by a tab, comma, semicolon or space. */
export function readLines(typed: string): ReadLines {
  const lines = typed.split(/\r?\n/).map((line) => line.trim());
  const items: { from: string; to: string }[] = [];
  for (const [place, line] of lines.entries()) {
    if (line === "") continue;
    const [from, to, more] = line.split(/[\t,; ]/).filter((cell) => cell !== "");
    const pair = { from: pathOf(from), to: pathOf(to) };
    if (pair.from === null || pair.to === null || more !== undefined)
      return { items: [], unread: place + 1, isTooMany: false };
    items.push({ from: pair.from, to: pair.to });
  }
  return { items, unread: null, isTooMany: items.length > mostAddresses };
}

/** Of a whole address the part behind the host; null for what is none. */
function pathOf(cell: string | undefined): string | null {
  if (cell === undefined) return null;
  const bare = cell.replace(/^https?:\/\/[^/]+/i, "");
  return bare.startsWith("/") && bare.length >= 2 && bare.length <= 300 ? bare : null;
}
