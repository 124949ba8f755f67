import { wallets } from "@haat/core/payment-methods";
import { z } from "zod";

/** Who states something of our money. */
export const StatementSourceField = z.enum(wallets);
