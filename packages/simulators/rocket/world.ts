import type { Purse } from "../kit/purse/purse.ts";
import type { Charge } from "../kit/purse/truth.ts";
import type { Base } from "../kit/start.ts";
import type { RocketCredentials, RocketSettings } from "./options.ts";

export type RocketDetail = Readonly<{ approval: string; cardType: string }>;
export type RocketCharge = Charge<RocketDetail>;

export type RocketWorld = Base<RocketSettings> &
  Readonly<{
    credentials: RocketCredentials;
    purse: Purse<RocketDetail>;
  }>;
