import type { Books, Tx } from "@haat/db/books";
import type { Database } from "@haat/db/client";
import { translateFault } from "@haat/db/faults";
import { settingsOf, type Viewer } from "@haat/db/viewer";
import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import pg from "pg";

export type PlanNode = Readonly<{
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  Plans?: readonly PlanNode[];
}>;
export type Scan = Readonly<{ table: string; rows: number; statement: string }>;

export const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const goods: ReadonlySet<string> = new Set(["search_product", "product_card", "product"]);
/** Goods that were read and not wanted: an index that is walked from end to end is no better than none. */
const droppedBy = (node: PlanNode): number =>
  goods.has(node["Relation Name"] ?? "")
    ? (node["Rows Removed by Filter"] ?? 0) * (node["Actual Loops"] ?? 1)
    : 0;
const rowsOf = (node: PlanNode): number =>
  ((node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0)) * (node["Actual Loops"] ?? 1);

export type Explained = Readonly<{ db: Database; books: Books; end(): Promise<void> }>;
type Explaining = Readonly<{
  format: "json" | "text";
  told: (plan: string) => void;
  /** A table is read whole only where no index leads to its rows. */
  isIndexed?: boolean;
}>;

/** A connection whose every statement, those inside functions too, says how it was carried out. */
async function openClient(
  adminUrl: string,
  databaseUrl: string,
  { role, format, told, isIndexed = false }: Explaining & Readonly<{ role: "haat_app" | "haat_job" }>,
): Promise<pg.Client> {
  const address = new URL(adminUrl);
  address.pathname = new URL(databaseUrl).pathname;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;
    set auto_explain.log_timing = off; set auto_explain.log_nested_statements = on; set auto_explain.log_format = ${format};
    set auto_explain.log_buffers = ${format === "text" ? "on" : "off"}; set enable_seqscan = ${isIndexed ? "off" : "on"};
    set auto_explain.log_level = notice; set client_min_messages = notice; set role ${role}`);
  client.on("notice", ({ message = "" }) => {
    const start = message.indexOf(format === "json" ? "{" : "Query Text:");
    if (start >= 0) told(message.slice(start));
  });
  return client;
}

/** The database as the app and the jobs have it. */
export async function openExplained(
  adminUrl: string,
  databaseUrl: string,
  how: Explaining,
): Promise<Explained> {
  const client = await openClient(adminUrl, databaseUrl, { ...how, role: "haat_app" });
  const jobs = await openClient(adminUrl, databaseUrl, { ...how, role: "haat_job" });
  const dialect = new PgDialect({ casing: "snake_case" });
  const query = async (of: pg.Client, statement: SQL) => {
    const { sql, params } = dialect.sqlToQuery(statement);
    return of.query(sql, params);
  };
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: what is asked at once must not fall into another's transaction. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const within = async <Result>(of: pg.Client, work: () => Promise<Result>): Promise<Result> => {
    await of.query("begin");
    try {
      const result = await work();
      await of.query("commit");
      return result;
    } catch (fault) {
      await of.query("rollback");
      throw translateFault(fault);
    }
  };
  const askAll = ((viewer: Viewer, statements: readonly SQL[]) =>
    inTurn(() =>
      within(client, async () => {
        const settings = settingsOf(viewer);
        let rows: unknown[] = [];
        for (const each of settings ? [settings, ...statements] : statements)
          rows = (await query(client, each)).rows;
        return rows;
      }),
    )) as Database["askAll"];
  const execute = (statement: SQL) => query(jobs, statement);
  const books: Books = {
    transact: (work) => inTurn(() => within(jobs, () => work({ execute } as unknown as Tx))),
    ask: async <Row extends Record<string, unknown>>(statement: SQL) =>
      inTurn(async () => (await query(jobs, statement)).rows as Row[]),
    close: async () => undefined,
  };
  return {
    ...{ db: { ask: (viewer, statement) => askAll(viewer, [statement]), askAll }, books },
    end: async () => void (await Promise.all([client.end(), jobs.end()])),
  };
}

/** The same, and what was read one by one. */
export async function openWatched(
  adminUrl: string,
  databaseUrl: string,
): Promise<Readonly<{ db: Database; scans: Scan[]; statements: string[]; end(): Promise<void> }>> {
  const scans: Scan[] = [];
  const statements: string[] = [];
  const told = (plan: string): void => {
    const { "Query Text": text, Plan } = JSON.parse(plan) as { "Query Text": string; Plan: PlanNode };
    statements.push(text);
    scans.push(...scansOf(Plan, text));
  };
  const opened = await openExplained(adminUrl, databaseUrl, { format: "json", told });
  return { ...opened, scans, statements };
}

export const scansOf = (plan: PlanNode, text: string): Scan[] =>
  nodesOf(plan).flatMap((node) => {
    const isSeq = node["Node Type"] === "Seq Scan";
    const rows = isSeq ? rowsOf(node) : droppedBy(node);
    return isSeq || rows > 0
      ? [{ table: node["Relation Name"] ?? "", rows, statement: text.slice(0, 200) }]
      : [];
  });
