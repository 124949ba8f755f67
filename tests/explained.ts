import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";

type Node = Readonly<{
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  Filter?: string;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: readonly Node[];
}>;
type Explained = readonly Readonly<{ Plan: Node }>[];
type Told = Readonly<{ "QUERY PLAN": Explained | string }>;

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const looked = (node: Node): number =>
  node["Actual Loops"] *
  (node["Actual Rows"] +
    (node["Rows Removed by Filter"] ?? 0) +
    (node["Rows Removed by Index Recheck"] ?? 0));

/** What one statement looked at. */
export type Look = Readonly<{
  /** Rows of that table, as often as it looked at each. */
  rowsOf(table: string): number;
  /** How many rows it asked of this, by the words of the question. */
  rowsAsked(words: string): number;
  indexes: readonly string[];
}>;

/**
 * Puts `explain analyze` before a statement of the product's own: `told` goes in the place of a driver, and what it answers with is no
 * answer. `looks` holds what each statement looked at.
 */
export function explained(): Readonly<{
  looks: Look[];
  asked: (run: (statement: SQL) => Promise<unknown>, statement: SQL) => Promise<never[]>;
}> {
  const looks: Look[] = [];
  return {
    looks,
    asked: async (run, statement) => {
      const [told] = (await run(
        sql`explain (analyze, timing off, format json) ${statement}`,
      )) as readonly Told[];
      if (!told) throw new Error("a statement was not explained");
      const plan = told["QUERY PLAN"];
      // One driver parses JSON, the other leaves it to us.
      const plans = typeof plan === "string" ? (JSON.parse(plan) as Explained) : plan;
      const nodes = plans.flatMap(({ Plan }) => nodesOf(Plan));
      looks.push({
        rowsOf: (table) =>
          nodes
            .filter((node) => node["Relation Name"] === table)
            .reduce((sum, node) => sum + looked(node), 0),
        rowsAsked: (words) =>
          nodes.filter(({ Filter }) => Filter?.includes(words)).reduce((sum, node) => sum + looked(node), 0),
        indexes: nodes.flatMap((node) => node["Index Name"] ?? []),
      });
      return [];
    },
  };
}
