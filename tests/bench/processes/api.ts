import { openShopApi } from "@haat/api/serve";
import { serve } from "@hono/node-server";

/** The product's own API, as somebody would run it in Node. */
const api = await openShopApi(process.env);
serve({ fetch: api.fetch, hostname: "127.0.0.1", port: Number(process.argv[2]) }, () =>
  process.send?.("ready"),
);
for (const sign of ["SIGTERM", "disconnect"]) process.once(sign, () => process.exit(0));
