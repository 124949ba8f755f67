import { type CourierSettings, courierChecks } from "../kit/parcels/routes.ts";
import { byName, type Check, type Checks, type Leeway, oneOf, orNull, text } from "../kit/settings.ts";
import type { StartOptions } from "../kit/start.ts";

const word = text(/^.{1,100}$/, "a word");

/** What eCourier does not publish; the defaults are guesses, and say so. */
export type EcourierSettings = CourierSettings &
  Readonly<{
    /** What the track says of each act: its vocabulary is published nowhere, and these words are invented. */
    words: Readonly<Record<string, string>>;
    /** A line of the track: word and time, time and word, or an object of both. */
    lines: "word-time" | "time-word" | "object";
    /** What is said of a parcel that it does not know: in words, or by an empty list. */
    noData: "text" | "empty";
    /** A `product_id` that was there before. */
    sameReference: "taken" | "refused";
    /** By phone, what `/fraud-status-check` says; null: nothing. Phones that are not here have no answer either. */
    risks: Readonly<Record<string, string | null>>;
    /** How a call that failed shows it: by its own code beside HTTP's 200, or by HTTP's status. */
    refusals: "in_body" | "http";
  }>;

export const defaultSettings: EcourierSettings = {
  webhook: null,
  tariff: {
    delivery: {
      inside: [5000, 7000, 9000],
      sub: [10_000, 12_000, 14_000],
      outside: [12_000, 14_000, 18_000],
    },
    extraPerKg: { inside: 1500, sub: 2000, outside: 2500 },
    codBps: { inside: 0, sub: 100, outside: 100 },
    codRound: "taka_half_up",
    returnPct: 100,
    partialPct: 100,
    exchangePct: 150,
  },
  outcomes: "final",
  words: {
    book: "Order placed",
    pick: "Collected by agent",
    hub: "At the sorting centre",
    transit: "On the way",
    out: "Gone out with the agent",
    fail: "Attempted",
    hold: "Kept back",
    deliver: "Handed over",
    partial: "Handed over in part",
    exchange: "Swapped",
    return: "Coming back",
    "paid-return": "Coming back, charge paid",
    "return-received": "Came back",
    cancel: "Cancelled by merchant",
  },
  lines: "word-time",
  noData: "text",
  sameReference: "taken",
  risks: { "01700000911": "Warning!", "01700000912": null },
  refusals: "in_body",
};

const checks: Checks<EcourierSettings> = {
  ...courierChecks,
  words: byName(word),
  lines: oneOf("word-time", "time-word", "object"),
  noData: oneOf("text", "empty"),
  sameReference: oneOf("taken", "refused"),
  risks: byName(orNull(word) as Check<string | null>, /^01[3-9]\d{8}$/),
  refusals: oneOf("in_body", "http"),
};

export const leeway: Leeway<EcourierSettings> = { defaults: defaultSettings, checks };

export type EcourierCredentials = Readonly<{ key: string; secret: string; userId: string }>;
export type EcourierSimulatorOptions = StartOptions<EcourierSettings> &
  Readonly<{ credentials: EcourierCredentials }>;
