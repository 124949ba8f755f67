import { bigint, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, minor } from "./columns.ts";
import { proposals } from "./proposals.ts";
import { vendors } from "./vendors.ts";

/** What carrying a parcel costs the buyer. A row without vendor is the market's default. */
export const deliveryRates = pgTable(
  "delivery_rate",
  {
    id: id(),
    vendorId: text().references(() => vendors.id),
    zone: text().notNull(),
    baseMinor: minor().notNull(),
    perKgMinor: minor().notNull(),
    validFrom: at().notNull(),
    validTo: at(),
  },
  (table) => [index("delivery_rate_vendor").on(table.vendorId, table.zone)],
);

/** Commission on goods and VAT on that commission, in basis points. A row without vendor is the default. */
export const commissionRates = pgTable("commission_rate", {
  id: id(),
  vendorId: text().references(() => vendors.id),
  commissionBp: bigint({ mode: "bigint" }).notNull(),
  vatBp: bigint({ mode: "bigint" }).notNull(),
  validFrom: at().notNull(),
  validTo: at(),
});

/** Clocks and limits that are policy: minutes, hours, days, counts. The newest row in force counts; earlier ones are its history. */
export const settings = pgTable(
  "setting",
  {
    id: id(),
    name: text().notNull(),
    value: jsonb().$type<number | string>().notNull(),
    validFrom: at().notNull(),
    validTo: at(),
    /** By which agreed proposal; null for what the owner has set. */
    proposalId: text().references(() => proposals.id),
  },
  (table) => [index("setting_name").on(table.name, table.validFrom)],
);
