import type { Database } from "@haat/db/client";
import { PgDialect } from "drizzle-orm/pg-core";
import pg from "pg";

type Node = Readonly<{
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  Plans?: readonly Node[];
}>;
export type Scan = Readonly<{ table: string; rows: number; statement: string }>;

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const goods: ReadonlySet<string> = new Set(["search_product", "product_card", "product"]);
/** Goods that were read and not wanted: an index that is walked from end to end is no better than none. */
const droppedBy = (node: Node): number =>
  goods.has(node["Relation Name"] ?? "")
    ? (node["Rows Removed by Filter"] ?? 0) * (node["Actual Loops"] ?? 1)
    : 0;
const rowsOf = (node: Node): number =>
  ((node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0)) * (node["Actual Loops"] ?? 1);

/** The database as the app has it, whose every statement, those inside functions too, says how it was carried out. */
export async function openWatched(
  adminUrl: string,
  databaseUrl: string,
): Promise<Readonly<{ db: Database; scans: Scan[]; statements: string[]; end(): Promise<void> }>> {
  const address = new URL(adminUrl);
  address.pathname = new URL(databaseUrl).pathname;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;
    set auto_explain.log_timing = off; set auto_explain.log_nested_statements = on; set auto_explain.log_format = json;
    set auto_explain.log_level = notice; set client_min_messages = notice; set role haat_app`);
  const scans: Scan[] = [];
  const statements: string[] = [];
  client.on("notice", ({ message = "" }) => {
    const start = message.indexOf("{");
    if (start < 0) return;
    const told = JSON.parse(message.slice(start)) as { "Query Text": string; Plan: Node };
    statements.push(told["Query Text"]);
    for (const node of nodesOf(told.Plan))
      if (node["Node Type"] === "Seq Scan" || droppedBy(node) > 0)
        scans.push({
          table: node["Relation Name"] ?? "",
          rows: node["Node Type"] === "Seq Scan" ? rowsOf(node) : droppedBy(node),
          statement: told["Query Text"].slice(0, 200),
        });
  });
  const dialect = new PgDialect({ casing: "snake_case" });
  const ask: Database["ask"] = async (_, statement) => {
    const { sql, params } = dialect.sqlToQuery(statement);
    return (await client.query(sql, params)).rows;
  };
  const askAll: Database["askAll"] = () => Promise.reject(new Error("one statement at a time"));
  return { db: { ask, askAll }, scans, statements, end: () => client.end() };
}
