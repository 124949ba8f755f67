import { Hono } from "hono";
import { controlRoutes } from "./control.ts";
import { payerRoutes } from "./payer/routes.ts";
import { unknownRoute } from "./reply.ts";
import { routesV1, routesV2, type SimApp } from "./routes.ts";
import type { PostOffice } from "./sns/post-office.ts";
import { snsRoutes } from "./sns/routes.ts";
import type { World } from "./world.ts";

export function createApp(world: World, office: PostOffice): SimApp {
  const app: SimApp = new Hono();
  routesV1(app, world);
  routesV2(app, world);
  snsRoutes(app, world);
  payerRoutes(app, world);
  controlRoutes(app, world, office);
  // What the API gateway says of a path it does not know, `/v1.2.0-beta/v2/…` included.
  app.notFound((c) => {
    world.journal.note({
      op: "unknown",
      method: c.req.method,
      path: c.req.path,
      reference: null,
      request: null,
      status: unknownRoute.status,
      response: unknownRoute.body,
      fault: null,
    });
    return c.json(unknownRoute.body, 403);
  });
  return app;
}
