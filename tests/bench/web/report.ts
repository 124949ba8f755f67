import { laidOut } from "../laid-out.ts";
import type { Category, FigureName, Figures, PageName, Scores } from "./bars.ts";
import { categories, figureNames, isAsked, isMet, isScoreMet } from "./bars.ts";

export type Row = Readonly<{
  page: PageName;
  locale: string;
  figures: Figures;
  element: string;
  scores: Scores | null;
}>;

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
const shown: Readonly<Record<FigureName, (value: number) => string>> = {
  largest: (ms) => `${Math.round(ms)} ms`,
  blocking: (ms) => `${Math.round(ms)} ms`,
  own: (ms) => `${Math.round(ms)} ms`,
  shift: (value) => value.toFixed(4),
  scripts: (bytes) => `${kilobytes(bytes)} KB`,
  all: (bytes) => `${kilobytes(bytes)} KB`,
};

const missedOf = ({ page, figures, scores }: Row): string[] => [
  ...figureNames.filter((name) => !isMet(name, figures)),
  ...categories.filter((category) => scores !== null && !isScoreMet(category, page, scores)),
];
export const isEverythingMet = (rows: readonly Row[]): boolean =>
  rows.every((row) => missedOf(row).length === 0);

const scoreCell = ({ page, scores }: Row, category: Category): string => {
  if (scores === null) return "";
  return isAsked(category, page) ? String(scores[category]) : `(${scores[category]})`;
};

const headings = [
  ...["page", "", "largest paint", "of", "blocking", "its own", "shift", "JavaScript", "all"],
  ...[...categories, ""],
];
const barCells = [
  ...["bar", "", "≤ 1800 ms", "", "≤ 50 ms", "", "≤ 0.02", "≤ 10 KB", "≤ 170 KB"],
  ...[...categories.map(() => "≥ 95"), ""],
];

export function webTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const [largest = "", ...others] = figureNames.map((name) => shown[name](row.figures[name]));
    const missed = missedOf(row);
    return [
      ...[row.page, row.locale, largest, row.element, ...others],
      ...categories.map((category) => scoreCell(row, category)),
      missed.length === 0 ? "met" : `not met: ${missed.join(", ")}`,
    ];
  });
  return laidOut(headings, [barCells, ...cells]);
}

export const webLegend = `A browser that waits: 562.5 ms for each request and 1.47 Mbit/s down, which is Lighthouse's slow 4G (150 ms, 1.6 Mbit/s) as it
applies it, and a processor slowed to a quarter; a phone of 412 × 823 at 1.75; nobody was there before. The median of each figure
by itself. What the service worker lays up afterwards is not in "all". The four scores are Lighthouse's own, one run each, with
its own simulation of the same line; the score in brackets is not asked for, for what was found is not for search engines.
A machine that others use meanwhile makes times longer than they are, blocking first: "its own" is the same sum over the
processor's time of the browser's tasks alone, for comparison, and has no bar.`;
