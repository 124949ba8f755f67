import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Lent, Pools } from "./bridge-pools.ts";

type Statement = Readonly<{ query: string; params?: unknown[] }>;
type Body = Statement | Readonly<{ queries: readonly Statement[] }>;

/** Hands Postgres's own text through: the driver on the other side knows the types. */
const asText = { getTypeParser: () => (value: string) => value };

/** POST /sql, one statement or an atomic batch, as Neon's proxy answers it. */
export async function answerSql(
  pools: Pools,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "POST" || !request.url?.startsWith("/sql"))
    return send(response, 404, { message: "not found" });
  try {
    const body = JSON.parse(await readText(request)) as Body;
    const client = await pools.connect(String(request.headers["neon-connection-string"] ?? ""));
    let broken = false;
    try {
      send(response, 200, await execute(client, body, request.headers));
    } catch (fault) {
      broken = !(fault as { severity?: string }).severity;
      throw fault;
    } finally {
      client.release(broken);
    }
  } catch (fault) {
    send(response, 400, problemOf(fault));
  }
}

function execute(client: Lent, body: Body, headers: IncomingHttpHeaders): Promise<unknown> {
  const asArray = headers["neon-array-mode"] === "true";
  return "queries" in body
    ? runBatch(client, body.queries, beginOf(headers), asArray)
    : run(client, body, asArray);
}

/** All of it in one piece on the wire: what follows a statement that fails is refused, and the commit then rolls back. */
async function runBatch(client: Lent, queries: readonly Statement[], begin: string, asArray: boolean) {
  const { stream } = client.connection;
  stream.cork();
  const asked = [
    client.query(begin),
    ...queries.map((query) => run(client, query, asArray)),
    client.query("commit"),
  ];
  stream.uncork();
  const ended = await Promise.allSettled(asked);
  const failed = ended.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
  const results = ended.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  return { results: results.slice(1, -1) };
}

async function run(client: Lent, { query, params }: Statement, asArray: boolean) {
  const config = {
    text: query,
    values: params ?? [],
    types: asText,
    ...(asArray ? { rowMode: "array" } : {}),
  };
  const { command, rowCount, rows, fields } = await client.query(config);
  return { command, rowCount, rows, fields, rowAsArray: asArray };
}

const levels: Readonly<Record<string, string>> = {
  ReadUncommitted: "read uncommitted",
  ReadCommitted: "read committed",
  RepeatableRead: "repeatable read",
  Serializable: "serializable",
};

function beginOf(headers: IncomingHttpHeaders): string {
  const asked = headers["neon-batch-isolation-level"];
  const level = typeof asked === "string" ? levels[asked] : undefined;
  if (asked !== undefined && !level) throw new Error(`unknown isolation level ${String(asked)}`);
  const readOnly = headers["neon-batch-read-only"] === "true" ? " read only" : "";
  const deferrable = headers["neon-batch-deferrable"] === "true" ? " deferrable" : "";
  return `begin${level ? ` isolation level ${level}` : ""}${readOnly}${deferrable}`;
}

const problemFields = [
  "message",
  "code",
  "detail",
  "hint",
  "position",
  "internalPosition",
  "internalQuery",
  "severity",
  "where",
  "table",
  "column",
  "schema",
  "dataType",
  "constraint",
  "file",
  "line",
  "routine",
] as const;

function problemOf(fault: unknown): Record<string, unknown> {
  const source = fault as Record<string, unknown>;
  return Object.fromEntries(problemFields.map((field) => [field, source[field]]));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString("utf8");
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}
