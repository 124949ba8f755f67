// expect: nothing
import { bdt } from "@haat/core/money";
import { eq } from "drizzle-orm";
import { orders } from "../schema/orders.ts";
export const parts = [bdt, eq, orders] as const;
