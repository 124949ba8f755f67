import { Hono } from "hono";
import type { SimApp } from "../kit/listen.ts";
import { payerRoutes, showBill } from "../kit/payer/routes.ts";
import { bkashControl } from "./control.ts";
import { deskOf } from "./payer/desk.ts";
import { unknownRoute } from "./reply.ts";
import { routesV1, routesV2 } from "./routes.ts";
import { routesOlder } from "./routes-older.ts";
import type { PostOffice } from "./sns/post-office.ts";
import { snsRoutes } from "./sns/routes.ts";
import type { World } from "./world.ts";

export function createApp(world: World, office: PostOffice): SimApp {
  const app: SimApp = new Hono();
  routesV1(app, world);
  routesV2(app, world);
  routesOlder(app, world);
  snsRoutes(app, world);
  const desk = deskOf(world);
  app.get("/", (c) => {
    const { paymentId: reference = "", hash: key = "" } = c.req.query();
    return showBill(c, desk, { reference, key });
  });
  payerRoutes(app, desk);
  bkashControl(app, world, office);
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
