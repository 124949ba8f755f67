import { openShopApi } from "@haat/api/serve";
import { serve } from "@hono/node-server";

/** The product's own API, as somebody would run it in Node. */
const api = await openShopApi(process.env);
serve({ fetch: api.fetch, hostname: "127.0.0.1", port: Number(process.argv[2]) }, () => console.log("ready"));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
