import lighthouse from "lighthouse";
import { categories, type Category, type Scores } from "./bars.ts";

export type Judged = Readonly<{ scores: Scores; faults: readonly string[] }>;

/** One run of Lighthouse as it comes: its phone, and its own simulation of a slow 4G (150 ms, 1.6 Mbit/s, a processor of a quarter). */
export async function judge(url: string, port: number): Promise<Judged> {
  const run = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: [...categories],
  });
  if (!run) throw new Error(`Lighthouse said nothing of ${url}`);
  const { lhr } = run;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const scoreOf = (category: Category): number => Math.round(100 * (lhr.categories[category]?.score ?? 0));
  const scores = Object.fromEntries(categories.map((category) => [category, scoreOf(category)])) as Scores;
  const asked = categories.flatMap((category) => lhr.categories[category]?.auditRefs ?? []);
  const weighty = new Set(asked.filter(({ weight }) => weight > 0).map(({ id }) => id));
  const faults = Object.values(lhr.audits)
    .filter(({ id, score }) => weighty.has(id) && score !== null && score < 0.9)
    .map(({ id, displayValue }) => [id, displayValue].filter(Boolean).join(" "));
  return { scores, faults };
}
