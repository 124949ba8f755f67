import type { Purse } from "../kit/purse/purse.ts";
import type { Charge } from "../kit/purse/truth.ts";
import type { RocketCredentials, RocketSettings } from "./options.ts";

export type RocketDetail = Readonly<{ approval: string }>;
export type RocketCharge = Charge<RocketDetail>;

export type RocketWorld = Readonly<{
  credentials: RocketCredentials;
  merchantName: string;
  purse: Purse<RocketDetail>;
  settings(): RocketSettings;
  /** Known once the server listens. */
  origin(): string;
}>;
