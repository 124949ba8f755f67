import { Hono } from "hono";
import { jsonWire, type Wire } from "../kit/laid.ts";
import type { SimApp, SimContext } from "../kit/listen.ts";
import { readBody } from "../kit/machine.ts";
import { type Call, operate } from "../kit/operate.ts";
import { type Sent, wordIn } from "../kit/parcels/reading.ts";
import { parcelRoutes } from "../kit/parcels/routes.ts";
import {
  create,
  createBulk,
  failing,
  returnRequest,
  returnRequestOf,
  statusAnswer,
  wrong,
} from "./orders.ts";
import { paymentList, paymentOf, steadfastSheet } from "./payments.ts";
import { messagesOf } from "./words.ts";
import { isAuthorised, nextNumber, type SteadfastDetail, type SteadfastWorld } from "./world.ts";

const base = "/api/v1";
const stations = ["Mirpur", "Pallabi", "Uttara", "Dhanmondi", "Savar", "Kotwali", "Zindabazar"];

/** Only that a score is there, its level and its reasons are seen; null where there is nothing to tell. */
function scoreOf({ settings }: SteadfastWorld, phone: string): Wire {
  const score = settings().scores[phone] ?? null;
  const reasons = score !== null && score < 60 ? ["high return rate"] : [];
  return jsonWire(200, { status: 200, phone, score, level: score === null ? null : "known", reasons });
}

/** Calls that are heard with both keys only. */
function opsOf(app: SimApp, world: SteadfastWorld) {
  const { depot } = world;
  const call = (
    c: SimContext,
    op: string,
    request: Sent,
    references: readonly string[],
    run: Call["run"],
  ): Promise<Response> => {
    const guarded: Call["run"] = (script) =>
      isAuthorised(world, c) ? run(script) : jsonWire(401, { status: 401, message: "Unauthorized" });
    return operate(c, depot, {
      op,
      request,
      references,
      failing,
      expireTokens: () => undefined,
      run: guarded,
    });
  };
  const post = (
    path: string,
    op: string,
    run: (body: Sent, script: Parameters<Call["run"]>[0]) => Wire,
  ): void =>
    void app.post(base + path, async (c) => {
      const body = (await readBody(c)) ?? {};
      return call(c, op, body, [wordIn(body, "invoice")], (script) => run(body, script));
    });
  const get = (path: string, op: string, run: (name: string, c: SimContext) => Wire): void =>
    void app.get(base + path, (c: SimContext) => {
      const name = c.req.param("name") ?? "";
      return call(c, op, {}, [name], () => run(name, c));
    });
  return { post, get };
}

/** The wire of `couriers.md` 3.2. */
function wireRoutes(app: SimApp, world: SteadfastWorld): void {
  const { depot } = world;
  const { post, get } = opsOf(app, world);
  post("/create_order", "create", (body, script) => create(world, body, script));
  post("/create_order/bulk-order", "create-bulk", (body) => createBulk(world, body));
  post("/create_return_request", "return", (body) => returnRequest(world, body));
  const found = (name: string, by: "consignment" | "tracking" | "reference") => {
    const parcel = depot.find(name);
    return parcel?.[by] === name ? parcel : undefined;
  };
  get("/status_by_cid/:name", "status", (name) => statusAnswer(world, found(name, "consignment"), false));
  get("/status_by_trackingcode/:name", "status", (name) =>
    statusAnswer(world, found(name, "tracking"), false),
  );
  get("/status_by_invoice/:name", "find", (name) => statusAnswer(world, found(name, "reference"), true));
  get("/get_balance", "balance", () => jsonWire(200, { status: 200, current_balance: 0 }));
  get("/payments", "payments", (_name, c) => paymentList(world, Number(c.req.query("page") ?? 1)));
  get("/payments/:name", "payment", (name) => paymentOf(world, name));
  get("/police_stations", "places", () =>
    jsonWire(
      200,
      stations.map((name, at) => ({ id: at + 1, name })),
    ),
  );
  get("/fraud_check/score/:name", "score", (name) => scoreOf(world, name));
  get("/get_return_requests", "return", () =>
    jsonWire(200, { data: depot.store.parcels().flatMap((parcel) => returnRequestOf(parcel) ?? []) }),
  );
  get("/get_return_request/:name", "return", (name) => {
    const parcel = depot.store.parcels().find(({ detail }) => String(detail.returnRequest?.id) === name);
    return parcel ? jsonWire(200, returnRequestOf(parcel)) : wrong(world, 404, "Return request not found");
  });
}

export function createApp(world: SteadfastWorld): SimApp {
  const app: SimApp = new Hono();
  const { depot, settings, change } = world;
  parcelRoutes<SteadfastDetail>(app, {
    ...{ depot, settings, change, sheet: steadfastSheet },
    tells: (parcel, event, twist) => messagesOf(world, parcel, event, twist),
    newInvoice: () => `SFC-${nextNumber(world, "payments", 90_000_000)}`,
    expireTokens: () => undefined,
  });
  wireRoutes(app, world);
  app.notFound((c) => {
    const { method, path } = c.req;
    const nothing = { reference: null, request: null, response: null, fault: null };
    depot.journal.note({ op: "unknown", method, path, status: 404, ...nothing });
    return c.json({ message: "Not found" }, 404);
  });
  return app;
}
