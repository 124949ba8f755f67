import { createApp } from "./app.ts";
import { readNodeEnv } from "./env.ts";
import { nodeWorld } from "./worlds/node.ts";

type Environment = Readonly<Record<string, string | undefined>>;
export type ShopApi = Readonly<{ fetch(request: Request): Promise<Response>; close(): Promise<void> }>;

/** Nobody has to be told of work that outlives a reply: this process lives on anyway. */
const livesOn = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} };

/** The whole API in one Node process: what a server of one's own, or the local market, listens with. */
export async function openShopApi(environment: Environment): Promise<ShopApi> {
  const world = nodeWorld(readNodeEnv(environment), environment);
  const app = createApp(world);
  return { fetch: async (request) => app.fetch(request, {}, livesOn), close: world.close };
}
