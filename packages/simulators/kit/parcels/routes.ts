import { amountShape, minorOf } from "../money.ts";
import type { SimApp, SimContext } from "../listen.ts";
import { controlBase as base, machineRoutes, readBody } from "../machine.ts";
import type { Check, Checks } from "../settings.ts";
import { address, oneOf, orNull } from "../settings.ts";
import type { Depot } from "./depot.ts";
import { createHook, type Heard, type Message } from "./hook.ts";
import type { SheetWriter } from "./sheet.ts";
import { statementRoute } from "./statement.ts";
import { type Tariff, tariffCheck } from "./tariff.ts";
import { acts, type Parcel, type ParcelAct, type ParcelEvent } from "./truth.ts";

/** What every courier's settings hold. */
export type CourierSettings = Readonly<{
  /** Where the merchant hears; null: nowhere. */
  webhook: string | null;
  tariff: Tariff;
  /** An outcome stands at once, or waits for the courier's own people. */
  outcomes: "final" | "pending";
}>;
export const courierChecks: Checks<CourierSettings> = {
  webhook: orNull(address),
  tariff: tariffCheck,
  outcomes: oneOf("final", "pending") as Check<"final" | "pending">,
};

/** What one courier adds to its depot, besides its wire. */
export type Carrier<Detail> = Readonly<{
  depot: Depot<Detail>;
  settings(): CourierSettings;
  change(settings: Readonly<Record<string, unknown>>): readonly string[];
  /**
   * What it tells the merchant's hook of that event; empty: it has no word for it. `twist`: `unknown-word`, `nameless`, or one of its own.
   */
  tells(parcel: Parcel<Detail>, event: ParcelEvent, twist: string | null): readonly Message[];
  /** What stands on a payment whose number nobody gave. */
  newInvoice(): string;
  expireTokens(): void;
  /** How its statement looks. */
  sheet: SheetWriter;
}>;

export type Teller<Detail> = Readonly<{
  /** Tells the hook of the newest event of a parcel: of what comes after its booking once that has been told. */
  told(parcel: Parcel<Detail>): Promise<readonly Heard[]>;
  /** Any message, beside the truth: a handshake. */
  send(messages: readonly Message[]): Promise<readonly Heard[]>;
}>;

const namesOf = ({ consignment, reference }: Parcel<unknown>): readonly string[] => [consignment, reference];

function tellerOf<Detail>({ depot, settings, tells }: Carrier<Detail>): Teller<Detail> {
  const hook = createHook(depot, () => settings().webhook);
  const bookings = new Map<string, Promise<readonly Heard[]>>();
  return {
    send: hook.send,
    told: async (parcel) => {
      const event = parcel.events.at(-1);
      if (!event) return [];
      const { consignment } = parcel;
      await bookings.get(consignment);
      const telling = hook.tell(namesOf(parcel), (twist) => tells(parcel, event, twist));
      if (event.act !== "book") return telling;
      bookings.set(consignment, telling);
      return telling.finally(() => bookings.delete(consignment));
    },
  };
}

type Asked = Readonly<{ act: ParcelAct; minor?: string; reason?: string; invoice?: string }>;

/** A sentence where it is not understood. */
function readAct(body: Readonly<Record<string, unknown>>): Asked | string {
  const act = acts.filter((name) => name !== "book").find((name) => name === body["do"]);
  if (!act) return `do must be one of ${acts.slice(1).join(", ")}`;
  const text = (name: string) => (typeof body[name] === "string" ? { [name]: body[name] } : {});
  const amount = typeof body["amount"] === "number" ? String(body["amount"]) : body["amount"];
  if (amount === undefined) return { act, ...text("reason"), ...text("invoice") };
  if (typeof amount !== "string" || !amountShape.test(amount)) return "amount is taka, such as 1500.00";
  return { act, ...text("reason"), ...text("invoice"), minor: String(minorOf(amount)) };
}

async function actRoute<Detail>(
  c: SimContext,
  carrier: Carrier<Detail>,
  teller: Teller<Detail>,
): Promise<Response> {
  const { depot, settings, newInvoice } = carrier;
  const body = (await readBody(c)) ?? {};
  const name = c.req.param("name") ?? "";
  const before = depot.find(name);
  if (!before) return c.json({ error: "no such parcel" }, 404);
  const asked = readAct(body);
  if (typeof asked === "string") return c.json({ error: asked }, 400);
  const invoice = asked.invoice ?? (asked.act === "invoice" ? newInvoice() : undefined);
  const pends = settings().outcomes === "pending";
  const parcel = depot.act(name, { ...asked, ...(invoice && { invoice }), pends });
  if (!parcel) return c.json({ error: `the parcel is ${before.state}` }, 409);
  const heard = body["deliver"] === false ? [] : await teller.told(parcel);
  return c.json({ ...parcel, heard });
}

/** The test's side of a courier; never part of the emulated API. */
export function parcelRoutes<Detail>(app: SimApp, carrier: Carrier<Detail>): Teller<Detail> {
  const { depot, settings, change, expireTokens, sheet } = carrier;
  const teller = tellerOf(carrier);
  app.get(`${base}/parcels`, (c) => {
    const { reference } = c.req.query();
    const all = depot.store.parcels();
    return c.json({ parcels: all.filter((each) => !reference || each.reference === reference) });
  });
  app.get(`${base}/parcels/:name`, (c) => {
    const parcel = depot.find(c.req.param("name"));
    return parcel ? c.json(parcel) : c.json({ error: "no such parcel" }, 404);
  });
  app.post(`${base}/parcels/:name/act`, (c) => actRoute(c, carrier, teller));
  statementRoute(app, {
    parcels: depot.store.parcels,
    tariff: () => settings().tariff,
    now: depot.clock.now,
    write: sheet,
  });
  const { clock, faults, journal, vocabulary, store } = depot;
  machineRoutes(app, {
    ...{ clock, faults, journal, vocabulary, settings, change, expireTokens },
    reset: store.reset,
  });
  return teller;
}
