import { openShopApi } from "@haat/api/serve";
import path from "node:path";
import { readPort, root } from "../launch/places.ts";
import { openAssets } from "../shop/assets.ts";
import { openPages } from "../shop/pages.ts";
import { serveShop, shopAnswer } from "../shop/serve.ts";

/** Storefront and API on one origin, as a deployment has them. */
const port = readPort(process.env);
const api = await openShopApi(process.env);
const answer = shopAnswer({
  api: (request) => api.fetch(request),
  assets: openAssets(path.join(root, "web/build/client")),
  pages: await openPages(),
});
const server = await serveShop(answer, port);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(
    signal,
    () =>
      void server
        .close()
        .then(() => api.close())
        .then(() => process.exit(0)),
  );
console.log(`ready http://localhost:${port}`);
