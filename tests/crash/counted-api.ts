import { createApp } from "@haat/api/app";
import type { Api } from "@haat/api/app-env";
import { readNodeEnv } from "@haat/api/env";
import { nodeWorld } from "@haat/api/worlds/node";
import { upstashCarts } from "@haat/carts/upstash";
import type { Books } from "@haat/db/books";
import { type Boundaries, countBoundaries, type Death } from "./boundaries.ts";

type Environment = Readonly<Record<string, string>>;
export type CountedApi = Readonly<{ app: Api; books: Books }> & Pick<Boundaries, "passed" | "outside">;

/** The API in a process that is killed at the boundary whose number it is told. */
export function openCountedApi(env: Environment, death: Death): CountedApi {
  const { counted, books, passed, outside } = countBoundaries(env, death);
  const world = nodeWorld(readNodeEnv(env), env);
  const { db } = world.edge;
  const countedDb: typeof db = {
    ask: (viewer, statement) => counted(() => db.ask(viewer, statement)),
    askAll: (viewer, statements) => counted(() => db.askAll(viewer, statements)),
  };
  // A busy machine is not what this is about: the cart may take its time.
  const carts = upstashCarts({
    url: env["UPSTASH_REDIS_REST_URL"] ?? "",
    token: env["UPSTASH_REDIS_REST_TOKEN"] ?? "",
    timeoutMs: 10_000,
  });
  const edge = { ...world.edge, carts, db: countedDb };
  const node = { ...world.node, ...edge, books: books(world.node.books) };
  return {
    app: createApp({ ...world, edge, node, log: () => undefined }),
    books: node.books,
    passed,
    outside,
  };
}
