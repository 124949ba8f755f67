import { type CourierSettings, courierChecks } from "../kit/parcels/routes.ts";
import { byName, type Checks, type Leeway, oneOf, text } from "../kit/settings.ts";
import type { StartOptions } from "../kit/start.ts";

/** What RedX does not publish; the defaults are guesses, and say so. */
export type RedxSettings = CourierSettings &
  Readonly<{
    /** Under which name the hook's token stands in its address. */
    hookTokenName: string;
    /** Times of messages: with a Z, or of Dhaka's clock without a zone. */
    hookTimes: "utc" | "dhaka";
    /** Whose number `invoice_number` is: the merchant's, or the payment's. */
    invoiceNumber: "ours" | "theirs";
    /** A reference that was there before: one parcel more, or a refusal. */
    sameReference: "taken" | "refused";
    /** A parcel that is to be stopped: stopped, or later, by the courier's own people (`cancel`). */
    cancels: "at_once" | "later";
    /** Cash that is a number and no text. */
    numbers: "taken" | "refused";
    /** Areas by number that have another name since; with none they are dropped. */
    renamed: Readonly<Record<string, string>>;
  }>;

export const defaultSettings: RedxSettings = {
  webhook: null,
  tariff: {
    delivery: {
      inside: [6000, 7500, 9500],
      sub: [10_500, 12_500, 14_500],
      outside: [12_500, 15_500, 20_500],
    },
    extraPerKg: { inside: 1500, sub: 2500, outside: 2500 },
    codBps: { inside: 100, sub: 100, outside: 100 },
    codRound: "taka_floor",
    returnPct: 100,
    partialPct: 100,
    exchangePct: 150,
  },
  outcomes: "final",
  hookTokenName: "token",
  hookTimes: "utc",
  invoiceNumber: "ours",
  sameReference: "taken",
  cancels: "at_once",
  numbers: "refused",
  renamed: {},
};

const checks: Checks<RedxSettings> = {
  ...courierChecks,
  hookTokenName: text(/^[A-Za-z0-9_-]{1,40}$/, "a name"),
  hookTimes: oneOf("utc", "dhaka"),
  invoiceNumber: oneOf("ours", "theirs"),
  sameReference: oneOf("taken", "refused"),
  cancels: oneOf("at_once", "later"),
  numbers: oneOf("taken", "refused"),
  renamed: byName(text(/^.{0,100}$/, "a name, or none"), /^\d{1,9}$/),
};

export const leeway: Leeway<RedxSettings> = { defaults: defaultSettings, checks };

export type RedxCredentials = Readonly<{
  token: string;
  /** What RedX was told to show at the merchant's hook. */
  hookToken: string;
}>;
export type RedxSimulatorOptions = StartOptions<RedxSettings> & Readonly<{ credentials: RedxCredentials }>;
