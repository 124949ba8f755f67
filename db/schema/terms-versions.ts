import { pgTable, text } from "drizzle-orm/pg-core";
import { madeAt } from "./columns.ts";

/** Each version of the terms of sale that there ever was, by the day from which it stood; its words stand beside the code. */
export const termsVersions = pgTable("terms_version", { version: text().primaryKey(), madeAt: madeAt() });
