import { neon, neonConfig } from "@neondatabase/serverless";
import { type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/neon-http";
import { translateFault } from "./faults.ts";
import { settingsOf, type Viewer } from "./viewer.ts";

export type NeonEndpoints = Readonly<{
  /** SQL over HTTP, where it is not at the connection string's own host. */
  fetchEndpoint?: string | undefined;
  /** `host:port/path` of the WebSocket door, likewise. */
  wsProxy?: string | undefined;
  /** Asks over HTTP in the place of the runtime's own `fetch`. */
  fetch?: unknown;
}>;

/** Tells the driver where Neon's doors are. Without endpoints it derives them from the connection string. */
export function configureNeon({ fetchEndpoint, wsProxy, fetch }: NeonEndpoints): void {
  if (fetch) neonConfig.fetchFunction = fetch;
  if (fetchEndpoint) neonConfig.fetchEndpoint = fetchEndpoint;
  if (wsProxy)
    Object.assign(neonConfig, {
      wsProxy: () => wsProxy,
      useSecureWebSocket: false,
      pipelineTLS: false,
      pipelineConnect: false,
    });
}

/** Reads and single-statement writes over HTTP: what the edge can do. One call is one round trip. */
export type Database = Readonly<{
  ask<Row extends Record<string, unknown>>(viewer: Viewer, statement: SQL): Promise<Row[]>;
  /** Several statements, one transaction, one round trip; the last one's rows. */
  askAll<Row extends Record<string, unknown>>(viewer: Viewer, statements: readonly SQL[]): Promise<Row[]>;
}>;

export type DatabaseOptions = Readonly<{ url: string; onRoundTrip?: () => void; timeoutMs?: number }>;

export function openDatabase({ url, onRoundTrip, timeoutMs = 10_000 }: DatabaseOptions): Database {
  const client = neon(url);
  const db = drizzle(client, { casing: "snake_case" });

  async function askAll<Row>(viewer: Viewer, statements: readonly SQL[]): Promise<Row[]> {
    const settings = settingsOf(viewer);
    const [first, ...rest] = settings ? [settings, ...statements] : statements;
    if (!first) return [];
    onRoundTrip?.();
    try {
      const answers = rest.length
        ? await withLimit(timeoutMs, db.batch([db.execute(first), ...rest.map((each) => db.execute(each))]))
        : [await withLimit(timeoutMs, db.execute(first))];
      return (answers.at(-1)?.rows ?? []) as Row[];
    } catch (error) {
      throw translateFault(error);
    }
  }
  return { ask: (viewer, statement) => askAll(viewer, [statement]), askAll };
}

/** The HTTP driver takes no signal per call; a reply that never comes must still end as an answer to the caller. */
async function withLimit<T>(timeoutMs: number, work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("database did not answer", "TimeoutError")), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
