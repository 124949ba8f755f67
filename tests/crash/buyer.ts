import { createApp } from "@haat/api/app";
import { readNodeEnv } from "@haat/api/env";
import { nodeWorld } from "@haat/api/worlds/node";
import { upstashCarts } from "@haat/carts/upstash";

/**
 * A process of its own that walks one order from "place" to "thank you" and is killed, as by `kill -9`, at the boundary
 * whose number it is told: before or after a transaction, before a wallet call leaves or after its answer came.
 */
const { env, dieAt, placement, control } = JSON.parse(process.argv[2] ?? "{}") as {
  env: Record<string, string>;
  dieAt: number;
  placement: { headers: Record<string, string>; body: unknown };
  control: string;
};

let boundary = 0;
const pass = (): void => {
  boundary += 1;
  if (boundary === dieAt) process.kill(process.pid, "SIGKILL");
};

/** A boundary before and one after. */
const counted = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  pass();
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
const countedBooks: typeof books = { ...books, transact: (work) => counted(() => books.transact(work)) };
// A busy machine is not what this is about: the cart may take its time.
const carts = upstashCarts({
  url: env["UPSTASH_REDIS_REST_URL"] ?? "",
  token: env["UPSTASH_REDIS_REST_TOKEN"] ?? "",
  timeoutMs: 10_000,
});
const edge = { ...world.edge, carts, db: countedDb };
const node = { ...world.node, ...edge, books: countedBooks };
const app = createApp({ ...world, edge, node, log: () => undefined });
const ask = async (
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Record<string, never>> => {
  const withBody = body === undefined ? {} : { body: JSON.stringify(body) };
  const reply = await app.request(`http://haat.test${path}`, {
    method: "POST",
    headers: {
      "idempotency-key": crypto.randomUUID(),
      ...headers,
      "content-type": "application/json",
    },
    ...withBody,
  });
  if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
  return (await reply.json()) as Record<string, never>;
};

const { order, token } = (await ask("/v1/store/orders", placement.headers, placement.body)) as unknown as {
  order: { payments: { id: string }[] };
  token: string;
};
const started = (await ask(`/v1/store/payments/${order.payments[0]?.id}/start`, {
  "x-haat-order-token": token,
})) as unknown as { redirectUrl: string };
const reference = new URL(started.redirectUrl).searchParams.get("paymentId") ?? "";
await outside(`${control}/_control/payments/${reference}/act`, {
  method: "POST",
  body: JSON.stringify({ do: "approve", deliver: false }),
});
await ask("/v1/store/payments/bkash/return", {}, { providerRef: reference, status: "success" });
console.log(`through ${boundary}`);
process.exit(0);
