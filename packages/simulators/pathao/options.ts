import { courierChecks, type CourierSettings } from "../kit/parcels/routes.ts";
import { byName, type Checks, type Leeway, oneOf, whole } from "../kit/settings.ts";
import type { StartOptions } from "../kit/start.ts";
import type { Unserved } from "./places.ts";

/** Where Pathao's real behaviour is unpublished, a switch; the defaults are guesses, and say so. */
export type PathaoSettings = CourierSettings &
  Readonly<{
    /** Which of its two logins it hears. */
    login: "both" | "client" | "password";
    tokenLifeS: number;
    /** A token bare, or under `data` as other answers. */
    tokenIn: "bare" | "data";
    /** Which path lists the cities. */
    cities: "both" | "countries/1/city-list" | "city-list";
    /** Whether `/info` understands the merchant's own number too. */
    infoByReference: "served" | "absent";
    /** A `merchant_order_id` that comes again: one parcel more, or refused. */
    repeatedOrder: "new" | "422";
    /** Parcels of one bulk call. */
    bulkMost: number;
    /** Seconds after which a bulk call's parcels are made: until then nobody finds them. */
    bulkAfterS: number;
    /** Whether the handshake shows the secret like other messages. */
    handshake: "signed" | "plain";
    /** Areas by number to which it does not bring, or where it does not fetch. */
    unserved: Unserved;
    /** An amount in a message: a number, or text. */
    amounts: "number" | "text";
  }>;

export const defaultSettings: PathaoSettings = {
  webhook: null,
  outcomes: "final",
  login: "both",
  tokenLifeS: 432_000,
  tokenIn: "bare",
  cities: "both",
  infoByReference: "served",
  repeatedOrder: "new",
  bulkMost: 100,
  bulkAfterS: 0,
  handshake: "signed",
  amounts: "number",
  unserved: {},
  tariff: {
    delivery: { inside: [7000, 8000, 9000], sub: [8000, 10_000, 12_000], outside: [12_000, 14_000, 16_000] },
    extraPerKg: { inside: 1500, sub: 2500, outside: 2500 },
    codBps: { inside: 100, sub: 100, outside: 100 },
    codRound: "poisha",
    returnPct: 100,
    partialPct: 100,
    exchangePct: 150,
  },
};

const checks: Checks<PathaoSettings> = {
  ...courierChecks,
  login: oneOf("both", "client", "password"),
  tokenLifeS: whole(1),
  tokenIn: oneOf("bare", "data"),
  cities: oneOf("both", "countries/1/city-list", "city-list"),
  infoByReference: oneOf("served", "absent"),
  repeatedOrder: oneOf("new", "422"),
  bulkMost: whole(1),
  bulkAfterS: whole(),
  handshake: oneOf("signed", "plain"),
  amounts: oneOf("number", "text"),
  unserved: byName(oneOf("delivery", "pickup", "both"), /^\d{1,9}$/),
};

export const leeway: Leeway<PathaoSettings> = { defaults: defaultSettings, checks };

export type PathaoCredentials = Readonly<{
  clientId: string;
  clientSecret: string;
  username: string;
  password: string;
  /** What each message shows, verbatim. */
  webhookSecret: string;
}>;
export type PathaoSimulatorOptions = StartOptions<PathaoSettings> &
  Readonly<{ credentials: PathaoCredentials }>;
