import { Hono } from "hono";
import type { CallScript } from "../kit/faults.ts";
import { type Failing, jsonWire, type Wire } from "../kit/laid.ts";
import type { SimApp, SimContext } from "../kit/listen.ts";
import { readBody } from "../kit/machine.ts";
import { operate } from "../kit/operate.ts";
import { parcelRoutes } from "../kit/parcels/routes.ts";
import { digits } from "../kit/random.ts";
import { book, type Body, grant, ofNewCall, ofOldCall, type Order, refuse, textIn } from "./book.ts";
import { messagesOf } from "./messages.ts";
import { paperflySheet } from "./sheet.ts";
import { standingOf } from "./standing.ts";
import type { PaperflyParcel, PaperflyWorld } from "./world.ts";

const failing: Failing = {
  name: "Paperfly",
  broken: jsonWire(500, { error: { message: "Server error" }, response_code: 500 }),
  busy: jsonWire(429, { error: { message: "Too many requests" }, response_code: 429 }),
  late: { status: 504, type: "text/html", body: "<html><h1>504 Gateway Time-out</h1></html>" },
};

const basic = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

type Named = Readonly<{ op: string; request: Body; references: readonly string[] }>;
type Run = (script: CallScript | null) => Wire | Promise<Wire>;

/** The key is the same for all merchants, and asked for all the same. */
const callerOf =
  ({ depot, credentials }: PaperflyWorld) =>
  (c: SimContext, named: Named, run: Run): Promise<Response> =>
    operate(c, depot, {
      ...{ ...named, failing },
      expireTokens: () => depot.store.note("dead", true),
      run: (script) => {
        const isUser = c.req.header("authorization") === basic(credentials.username, credentials.password);
        if (!isUser || depot.store.fact("dead")) return refuse(401, "Unauthorized");
        return c.req.header("paperflykey") === credentials.key ? run(script) : refuse(401, "Invalid key");
      },
    });

function track(world: PaperflyWorld, reference: string, script: CallScript | null): Wire {
  const { unknownReference, trackingIn } = world.settings();
  const parcel = world.depot.store.parcels().findLast((each) => each.reference === reference);
  if (!parcel && unknownReference === "error") return refuse(404, "Order not found");
  const told = { message: "success", trackingStatus: parcel ? [standingOf(world, parcel, script)] : [] };
  return jsonWire(200, trackingIn === "bare" ? told : { success: told, response_code: 200 });
}

function cancel({ depot }: PaperflyWorld, reference: string): Wire {
  const parcel = depot.store.parcels().findLast((each) => each.reference === reference);
  if (!parcel) return refuse(404, "Order not found");
  if (parcel.state !== "booked") return refuse(400, "Order can not be cancelled");
  depot.act(parcel.consignment, { act: "cancel", pends: false });
  return grant({ message: "Order cancelled successfully" });
}

function wireRoutes(
  app: SimApp,
  world: PaperflyWorld,
  told: (parcel: PaperflyParcel) => Promise<unknown>,
): void {
  const call = callerOf(world);
  const place = async (c: SimContext, read: (body: Body) => Order | string): Promise<Response> => {
    const request = (await readBody(c)) ?? {};
    const order = read(request);
    const references = typeof order === "string" ? [] : [order.reference];
    return call(c, { op: "book", request, references }, async () => {
      if (typeof order === "string") return refuse(422, `${order} is invalid`);
      const booked = book(world, order);
      if ("body" in booked) return booked;
      await told(booked);
      const { consignment, tracking } = booked;
      return grant({
        message: "successfully inserted",
        tracking_number: consignment,
        tracking_barcode: tracking,
      });
    });
  };
  app.post("/merchant/api/service/new_order_v2.php", (c) => place(c, ofNewCall));
  app.post("/merchant/api/service/new_order.php", (c) => place(c, ofOldCall));
  app.post("/API-Order-Tracking", async (c) => {
    const request = (await readBody(c)) ?? {};
    const reference = textIn(request, "ReferenceNumber");
    return call(c, { op: "track", request, references: [reference] }, (script) =>
      track(world, reference, script),
    );
  });
  app.post("/api/v1/cancel-order", async (c) => {
    // The router's own path has lost its last slash.
    const isWhole = new URL(c.req.url).pathname.endsWith("/");
    if (!isWhole && world.settings().slash === "required") return c.redirect(`${c.req.path}/`, 301);
    const request = (await readBody(c)) ?? {};
    const reference = textIn(request, "order_id");
    return call(c, { op: "cancel", request, references: [reference] }, () => cancel(world, reference));
  });
}

export function createApp(world: PaperflyWorld): SimApp {
  const app: SimApp = new Hono({ strict: false });
  const { depot, settings, change } = world;
  const teller = parcelRoutes<PaperflyParcel["detail"]>(app, {
    ...{ depot, settings, change },
    tells: (parcel, event, twist) => messagesOf(world, parcel, event, twist),
    newInvoice: () => `INV${depot.random.pick(digits, 6)}`,
    expireTokens: () => depot.store.note("dead", true),
    sheet: paperflySheet,
  });
  wireRoutes(app, world, teller.told);
  app.notFound((c) => c.html("<html><h1>404 Not Found</h1></html>", 404));
  return app;
}
