// expect: nothing
import type { Money } from "@haat/core/money";
import { z } from "zod";
export const text = z.string();
export type Price = Money;
