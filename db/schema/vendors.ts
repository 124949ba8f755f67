import { jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, id, madeAt, type StoredPicture } from "./columns.ts";
import { geoUnits } from "./geo.ts";
import { users } from "./users.ts";

export const vendors = pgTable("vendor", {
  id: id(),
  slug: text().notNull().unique(),
  nameBn: text().notNull(),
  nameEn: text().notNull(),
  storyBn: text().notNull(),
  storyEn: text().notNull(),
  ownerNameBn: text().notNull(),
  ownerNameEn: text().notNull(),
  phoneSealed: text().notNull(),
  phoneTail: text().notNull(),
  districtId: text()
    .notNull()
    .references(() => geoUnits.id),
  cityId: text()
    .notNull()
    .references(() => geoUnits.id),
  state: text().notNull().default("open"),
  picture: jsonb().$type<StoredPicture>(),
  createdAt: madeAt(),
  approvedAt: at(),
  /** Why the market stopped or refused him; shown to him. */
  stateReason: text(),
  /** Who asked to sell here; the shop's first owner once it is approved. */
  appliedBy: text().references(() => users.id),
  appliedAt: at(),
  /** The market gave him more days for his DBID, until then. */
  dbidMoreUntil: at(),
  /** Since when his goods are shown as not for sale because of it. */
  dbidPausedAt: at(),
  /** The reminder he was sent last: the day it was about and how long before. */
  dbidTold: text(),
  /** The name the shop wants: it waits for an admin, and the old one is shown until then. */
  wantedNameBn: text(),
  wantedNameEn: text(),
  /** What it reads like, in Latin letters; as what the name reads like that was agreed to. */
  wantedSlugs: text().array(),
  nameSlugs: text().array(),
  nameWantedAt: at(),
  nameWantedBy: text().references(() => users.id),
  nameRefusal: text(),
});

export const vendorMembers = pgTable(
  "vendor_member",
  {
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    memberRole: text().notNull(),
    joinedAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.vendorId, table.userId] })],
);
