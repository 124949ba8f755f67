import { type CourierSettings, courierChecks } from "../kit/parcels/routes.ts";
import { type Checks, type Leeway, oneOf } from "../kit/settings.ts";
import type { StartOptions } from "../kit/start.ts";

/** What Paperfly does not publish; the defaults are guesses, and say so. */
export type PaperflySettings = CourierSettings &
  Readonly<{
    /** Whether the address that cancels is found without its last slash. */
    slash: "required" | "optional";
    /** A reference that was there before. */
    sameReference: "refused" | "taken";
    /** What the tracking says of a reference that it does not know: an empty list, or an error. */
    unknownReference: "empty" | "error";
    /** Whether the stations stand under `success`, or alone. */
    trackingIn: "success" | "bare";
    /** Whether the tracking names the parcel's own number. */
    trackingNames: "nothing" | "number";
    /** What a station that was reached says: that it was, or the name of the place. */
    marks: "one" | "place";
    /** Whether a message's fields stand under `data`, or beside the event. */
    hookFields: "data" | "flat";
    /** Whether an event's name begins with `parcel.`. */
    hookEvents: "prefixed" | "bare";
    /** When the mark "Returned" is set: with the way back begun, or over. */
    returnedMark: "begun" | "over";
    weightIn: "kg" | "g";
  }>;

export const defaultSettings: PaperflySettings = {
  webhook: null,
  tariff: {
    delivery: {
      inside: [7000, 7000, 9000],
      sub: [11_000, 11_000, 13_000],
      outside: [13_000, 13_000, 15_000],
    },
    extraPerKg: { inside: 2000, sub: 2000, outside: 2000 },
    codBps: { inside: 0, sub: 100, outside: 100 },
    codRound: "poisha",
    returnPct: 100,
    partialPct: 150,
    exchangePct: 150,
  },
  outcomes: "final",
  slash: "required",
  sameReference: "refused",
  unknownReference: "empty",
  trackingIn: "success",
  trackingNames: "nothing",
  marks: "one",
  hookFields: "data",
  hookEvents: "prefixed",
  returnedMark: "begun",
  weightIn: "kg",
};

const checks: Checks<PaperflySettings> = {
  ...courierChecks,
  slash: oneOf("required", "optional"),
  sameReference: oneOf("refused", "taken"),
  unknownReference: oneOf("empty", "error"),
  trackingIn: oneOf("success", "bare"),
  trackingNames: oneOf("nothing", "number"),
  marks: oneOf("one", "place"),
  hookFields: oneOf("data", "flat"),
  hookEvents: oneOf("prefixed", "bare"),
  returnedMark: oneOf("begun", "over"),
  weightIn: oneOf("kg", "g"),
};

export const leeway: Leeway<PaperflySettings> = { defaults: defaultSettings, checks };

export type PaperflyCredentials = Readonly<{
  username: string;
  password: string;
  /** The same for all merchants. */
  key: string;
  hookSecret: string;
}>;
export type PaperflySimulatorOptions = StartOptions<PaperflySettings> &
  Readonly<{ credentials: PaperflyCredentials }>;
