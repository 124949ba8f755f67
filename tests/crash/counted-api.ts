import { createApp } from "@haat/api/app";
import type { Api } from "@haat/api/app-env";
import { readNodeEnv } from "@haat/api/env";
import { nodeWorld } from "@haat/api/worlds/node";
import { upstashCarts } from "@haat/carts/upstash";

type Environment = Readonly<Record<string, string>>;
export type CountedApi = Readonly<{ app: Api; passed(): number }>;

/**
 * The API in a process that is killed, as by `kill -9`, at the boundary whose number it is told: before or after a
 * transaction, before a wallet call leaves or after its answer came. Fine: after every single statement too.
 */
export function openCountedApi(
  env: Environment,
  { dieAt, isFine }: Readonly<{ dieAt: number; isFine: boolean }>,
): CountedApi {
  let boundary = 0;
  const pass = (): void => {
    boundary += 1;
    if (boundary === dieAt) process.kill(process.pid, "SIGKILL");
  };
  /** A boundary before and one after; fine, only after, for the next one's before is the same moment. */
  const counted = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (!isFine) pass();
    const result = await work();
    pass();
    return result;
  };
  const outside = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.startsWith(env["BKASH_ORIGIN"] ?? "-")
      ? counted(() => outside(input, init))
      : outside(input, init);
  };
  const world = nodeWorld(readNodeEnv(env), env);
  const { db } = world.edge;
  const countedDb: typeof db = {
    ask: (viewer, statement) => counted(() => db.ask(viewer, statement)),
    askAll: (viewer, statements) => counted(() => db.askAll(viewer, statements)),
  };
  const { books } = world.node;
  const countedBooks: typeof books = {
    ...books,
    transact: (work) => counted(() => books.transact(work)),
    ...(isFine && { ask: (statement) => counted(() => books.ask(statement)) }),
  };
  // A busy machine is not what this is about: the cart may take its time.
  const carts = upstashCarts({
    url: env["UPSTASH_REDIS_REST_URL"] ?? "",
    token: env["UPSTASH_REDIS_REST_TOKEN"] ?? "",
    timeoutMs: 10_000,
  });
  const edge = { ...world.edge, carts, db: countedDb };
  const node = { ...world.node, ...edge, books: countedBooks };
  return { app: createApp({ ...world, edge, node, log: () => undefined }), passed: () => boundary };
}
