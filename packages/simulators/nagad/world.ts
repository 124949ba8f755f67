import type { Purse } from "../kit/purse/purse.ts";
import type { Charge } from "../kit/purse/truth.ts";
import type { Base } from "../kit/start.ts";
import type { NagadKeys, Vault } from "./keys.ts";
import type { NagadSettings } from "./options.ts";

export type NagadDetail = Readonly<{
  /** Ours, which the merchant must send back, once. */
  challenge: string;
  isChallengeUsed: boolean;
  /** Whether an amount and a way back are known: only then there is a page. */
  isComplete: boolean;
  /** As the merchant sent it, to be displayed and given back. */
  info: string | null;
}>;
export type NagadCharge = Charge<NagadDetail>;

export type NagadWorld = Base<NagadSettings> &
  Readonly<{
    merchantId: string;
    keys: NagadKeys;
    vault: Vault;
    purse: Purse<NagadDetail>;
  }>;

export type Body = Readonly<Record<string, unknown>>;

/** Text, or a number where a client sends one; empty for anything else. */
export const textIn = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};
