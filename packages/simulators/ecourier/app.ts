import { Hono } from "hono";
import type { CallScript } from "../kit/faults.ts";
import { type Failing, jsonWire, type Wire } from "../kit/laid.ts";
import type { SimApp, SimContext } from "../kit/listen.ts";
import { readBody } from "../kit/machine.ts";
import { operate } from "../kit/operate.ts";
import { parcelRoutes } from "../kit/parcels/routes.ts";
import { digits } from "../kit/random.ts";
import { book, type Body, refuse } from "./book.ts";
import { packagesOf } from "./packages.ts";
import { areaNames, cityNames, named, postCodes, thanaNames } from "./places.ts";
import { ecourierSheet } from "./sheet.ts";
import { paymentOf, riskOf, track } from "./track.ts";
import { wordIn } from "../kit/parcels/reading.ts";
import type { EcourierParcel, EcourierWorld } from "./world.ts";

const failing: Failing = {
  name: "eCourier",
  broken: jsonWire(500, { success: false, response_code: 500, message: "Server Error" }),
  busy: jsonWire(429, { success: false, response_code: 429, message: "Too Many Attempts." }),
  late: { status: 504, type: "text/html", body: "<html><h1>504 Gateway Time-out</h1></html>" },
};

function place(world: EcourierWorld, body: Body): Wire {
  const booked = book(world, body);
  if ("body" in booked) return booked;
  return jsonWire(200, {
    success: true,
    response_code: 200,
    message: "Order placed",
    ID: booked.consignment,
  });
}

function cancel(world: EcourierWorld, body: Body): Wire {
  const parcel = world.depot.find(wordIn(body, "tracking"));
  const comment = wordIn(body, "comment");
  if (comment === "" || comment.length > 255) return refuse(world, 422, "The comment field is invalid.");
  if (parcel?.state !== "booked") return jsonWire(200, { success: false, message: "Order not Canceled" });
  world.depot.act(parcel.consignment, { act: "cancel", pends: false });
  return jsonWire(200, { success: true, message: "Order Canceled" });
}

const listed = (all: readonly string[]): Wire => jsonWire(200, { success: true, message: named(all) });

type Answer = (world: EcourierWorld, body: Body, script: CallScript | null) => Wire;
/** Each by its address: what it is called in the journal, and what it answers. */
const calls: Readonly<Record<string, readonly [op: string, answer: Answer]>> = {
  "/order-place": ["book", place],
  "/order-place-reseller": ["book", place],
  "/track": ["track", track],
  "/cancel-order": ["cancel", cancel],
  "/packages": [
    "quote",
    (world) =>
      jsonWire(
        200,
        packagesOf(world).map(({ upTo: _, ...shown }) => shown),
      ),
  ],
  // This list alone stands without an envelope.
  "/city-list": ["places", () => jsonWire(200, named(cityNames()))],
  "/thana-list": ["places", (_world, body) => listed(thanaNames(wordIn(body, "city")))],
  "/postcode-list": [
    "places",
    (_world, body) => listed(postCodes(wordIn(body, "city"), wordIn(body, "thana"))),
  ],
  "/area-list": ["places", (_world, body) => listed(areaNames(wordIn(body, "postcode")))],
  "/branch-list": ["places", () => jsonWire(200, [{ name: "Dhanmondi Hub", value: 18_488 }])],
  "/payment-status": ["payment", paymentOf],
  "/fraud-status-check": ["score", riskOf],
};

function isMerchant({ credentials, depot }: EcourierWorld, c: SimContext): boolean {
  const { key, secret, userId } = credentials;
  const shown = ["api-key", "api-secret", "user-id"].map((name) => c.req.header(name));
  return !depot.store.fact("dead") && [key, secret, userId].every((each, at) => shown[at] === each);
}

function wireRoutes(app: SimApp, world: EcourierWorld): void {
  const { depot } = world;
  for (const [path, [op, answer]] of Object.entries(calls))
    app.post(`/api${path}`, async (c) => {
      const request = (await readBody(c)) ?? {};
      const names = ["product_id", "ecr", "tracking"].map((name) => wordIn(request, name));
      const parcel = names.map((name) => depot.find(name)).find((found) => found !== undefined);
      const references = [...names, parcel?.reference ?? "", parcel?.consignment ?? ""];
      return operate(c, depot, {
        ...{ op, request, references: references.filter((name) => name !== ""), failing },
        expireTokens: () => depot.store.note("dead", true),
        run: (script) =>
          isMerchant(world, c) ? answer(world, request, script) : refuse(world, 401, "Unauthorized"),
      });
    });
}

/** It tells no hook anything: all is asked. */
export function createApp(world: EcourierWorld): SimApp {
  const app: SimApp = new Hono({ strict: false });
  const { depot, settings, change } = world;
  parcelRoutes<EcourierParcel["detail"]>(app, {
    ...{ depot, settings, change },
    tells: () => [],
    newInvoice: () => `EC${depot.random.pick(digits, 8)}`,
    expireTokens: () => depot.store.note("dead", true),
    sheet: ecourierSheet,
  });
  wireRoutes(app, world);
  app.notFound((c) => c.json({ message: "" }, 404));
  return app;
}
