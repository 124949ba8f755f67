import { courierChecks, type CourierSettings } from "../kit/parcels/routes.ts";
import { byName, type Checks, type Leeway, oneOf, orNull, text, whole } from "../kit/settings.ts";
import type { StartOptions } from "../kit/start.ts";

/** Where Steadfast's real behaviour is unpublished, a switch; the defaults are guesses, and say so. */
export type SteadfastSettings = CourierSettings &
  Readonly<{
    /** How a message shows that it is Steadfast's: a token, or a signature of its bytes, spelled one of three ways. */
    proof: "token" | "hex" | "base64" | "prefixed";
    /** An error comes with HTTP 200 and its status in the body, or with that status outside too. */
    errorsAs: "body" | "http";
    /** What is said of an invoice that nobody has: 404, or the word `unknown`. */
    missing: "404" | "unknown";
    /** Whether a status by the merchant's number also names the consignment. */
    statusNamesId: "no" | "yes";
    bulkAnswer: "bare" | "data";
    statusCase: "lower" | "capital";
    /** The paginator's, or a list under its own name. */
    payments: "data" | "payments";
    /** Under which name a message tells of a parcel: the older two, or the newer one for both. */
    notices: "named" | "consignment_update";
    /** How it says in free text that the rider has the parcel. */
    riderText: string;
    /** By phone; one that is not here has none, which is no clean record. */
    scores: Readonly<Record<string, number | null>>;
  }>;

export const defaultSettings: SteadfastSettings = {
  webhook: null,
  outcomes: "final",
  proof: "token",
  errorsAs: "body",
  missing: "404",
  statusNamesId: "no",
  bulkAnswer: "bare",
  statusCase: "lower",
  payments: "data",
  notices: "named",
  riderText: "Assigned to rider for delivery.",
  scores: {},
  tariff: {
    delivery: { inside: [6000, 7000, 9000], sub: [8000, 10_000, 12_000], outside: [11_000, 11_500, 13_500] },
    extraPerKg: { inside: 1500, sub: 2000, outside: 2000 },
    codBps: { inside: 0, sub: 100, outside: 100 },
    codRound: "taka_half_up",
    returnPct: 50,
    partialPct: 100,
    exchangePct: 150,
  },
};

const checks: Checks<SteadfastSettings> = {
  ...courierChecks,
  proof: oneOf("token", "hex", "base64", "prefixed"),
  errorsAs: oneOf("body", "http"),
  missing: oneOf("404", "unknown"),
  statusNamesId: oneOf("no", "yes"),
  bulkAnswer: oneOf("bare", "data"),
  statusCase: oneOf("lower", "capital"),
  payments: oneOf("data", "payments"),
  notices: oneOf("named", "consignment_update"),
  riderText: text(/^.{1,200}$/, "a sentence"),
  scores: byName(orNull(whole()), /^01[3-9]\d{8}$/),
};

export const leeway: Leeway<SteadfastSettings> = { defaults: defaultSettings, checks };

export type SteadfastCredentials = Readonly<{
  apiKey: string;
  secretKey: string;
  webhookToken: string;
  webhookSecret: string;
}>;
export type SteadfastSimulatorOptions = StartOptions<SteadfastSettings> &
  Readonly<{ credentials: SteadfastCredentials }>;
