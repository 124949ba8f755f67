import { Hono } from "hono";
import type { CallScript } from "../kit/faults.ts";
import { type Failing, jsonWire, type Wire } from "../kit/laid.ts";
import type { SimApp, SimContext } from "../kit/listen.ts";
import { readBody } from "../kit/machine.ts";
import { operate } from "../kit/operate.ts";
import { parcelRoutes } from "../kit/parcels/routes.ts";
import { digits, upper } from "../kit/random.ts";
import { charge, infoOf, lineOf, update } from "./answers.ts";
import { book, refuse } from "./book.ts";
import { messagesOf } from "./messages.ts";
import { areasNow, toldOf } from "./places.ts";
import { redxSheet } from "./sheet.ts";
import { addStore, type RedxParcel, type RedxWorld, storeOf, storesOf, withArea } from "./world.ts";

const failing: Failing = {
  name: "RedX",
  broken: jsonWire(500, { message: "Internal server error", status_code: 500 }),
  busy: jsonWire(429, { message: "Too many requests", status_code: 429 }),
  late: { status: 504, type: "text/html", body: "<html><h1>504 Gateway Time-out</h1></html>" },
};
const base = "/v1.0.0-beta";

type Named = Readonly<{ op: string; request?: unknown; references?: readonly string[] }>;
type Run = (script: CallScript | null) => Wire | Promise<Wire>;

/** Every call shows the same token. */
const callerOf =
  ({ depot, credentials }: RedxWorld) =>
  (c: SimContext, { op, request = null, references = [] }: Named, run: Run): Promise<Response> =>
    operate(c, depot, {
      ...{ op, request, references, failing },
      expireTokens: () => depot.store.note("dead", true),
      run: (script) => {
        const isKnown = c.req.header("api-access-token") === `Bearer ${credentials.token}`;
        return isKnown && !depot.store.fact("dead") ? run(script) : refuse(401, "Unauthorized");
      },
    });

function parcelCalls(app: SimApp, world: RedxWorld, told: (parcel: RedxParcel) => Promise<unknown>): void {
  const call = callerOf(world);
  const named = (c: SimContext, op: string, run: (parcel: RedxParcel, script: CallScript | null) => Wire) => {
    const id = c.req.param("id") ?? "";
    const parcel = world.depot.store.parcels().find(({ consignment }) => consignment === id);
    const references = [id, ...(parcel ? [parcel.reference] : [])];
    return call(c, { op, references }, (script) =>
      parcel ? run(parcel, script) : refuse(404, "Parcel not found"),
    );
  };
  app.post(`${base}/parcel`, async (c) => {
    const request = (await readBody(c)) ?? {};
    const reference = request["merchant_invoice_id"];
    const references = typeof reference === "string" ? [reference] : [];
    return call(c, { op: "book", request, references }, async () => {
      const booked = book(world, request);
      if ("body" in booked) return booked;
      await told(booked);
      return jsonWire(200, { tracking_id: booked.consignment });
    });
  });
  app.get(`${base}/parcel/info/:id`, (c) =>
    named(c, "track", (parcel, script) => infoOf(world, parcel, script)),
  );
  app.get(`${base}/parcel/track/:id`, (c) =>
    named(c, "lines", (parcel) =>
      jsonWire(200, { tracking: parcel.events.flatMap((event) => lineOf(parcel, event)) }),
    ),
  );
  app.patch(`${base}/parcels`, async (c) => {
    const request = (await readBody(c)) ?? {};
    const parcel =
      typeof request["entity_id"] === "string" ? world.depot.find(request["entity_id"]) : undefined;
    const references = parcel ? [parcel.consignment, parcel.reference] : [];
    return call(c, { op: "cancel", request, references }, () => update(world, request));
  });
}

function placeCalls(app: SimApp, world: RedxWorld): void {
  const call = callerOf(world);
  app.get(`${base}/areas`, (c) => {
    const { post_code: code, district_name: name } = c.req.query();
    const found = areasNow(world.settings().renamed).filter(
      (each) => (!code || String(each.post_code) === code) && (!name || each.district === name),
    );
    return call(c, { op: "places" }, () => jsonWire(200, { areas: found.map(toldOf) }));
  });
  app.get(`${base}/pickup/stores`, (c) =>
    call(c, { op: "stores" }, () => jsonWire(200, { pickup_stores: storesOf(world).map(withArea) })),
  );
  app.get(`${base}/pickup/store/info/:id`, (c) => {
    const store = storeOf(world, c.req.param("id"));
    return call(c, { op: "stores" }, () =>
      store ? jsonWire(200, { pickup_store: withArea(store) }) : refuse(404, "Pickup store not found"),
    );
  });
  app.post(`${base}/pickup/store`, async (c) => {
    const request = (await readBody(c)) ?? {};
    return call(c, { op: "stores", request }, () => addStore(world, request));
  });
  app.get(`${base}/charge/charge_calculator`, (c) =>
    call(c, { op: "quote" }, (script) => charge(world, c.req.query(), script)),
  );
}

export function createApp(world: RedxWorld): SimApp {
  const app: SimApp = new Hono({ strict: false });
  const { depot, settings, change } = world;
  const teller = parcelRoutes<RedxParcel["detail"]>(app, {
    ...{ depot, settings, change },
    tells: (parcel, event, twist) => messagesOf(world, parcel, event, twist),
    newInvoice: () => `RX${depot.random.pick(digits, 6)}${depot.random.pick(upper, 3)}`,
    expireTokens: () => depot.store.note("dead", true),
    sheet: redxSheet,
  });
  parcelCalls(app, world, teller.told);
  placeCalls(app, world);
  app.notFound((c) => c.json({ message: "Not found", status_code: 404 }, 404));
  return app;
}
