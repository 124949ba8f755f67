import type { Operation } from "@haat/api/rights/table";
import { body, tell, type Example } from "./example.ts";
import { applicant, approved, renaming, waitingAccount, wantedSince } from "./shop-things.ts";

/** What staff decide of a shop's file, its library of pictures, and the days it keeps for itself. */
export const shopFileExamples: Readonly<Partial<Record<Operation, Example>>> = {
  listShopHolidays: {},
  sayShopHoliday: {
    clear: tell(
      "update shop_holiday set ended_at = now(), ended_by = made_by where ended_at is null and vendor_id = $1",
      ({ who }) => [who.place?.stall.vendor.id ?? ""],
    ),
  },
  endShopHoliday: { fill: body({ from: "2027-04-01" }), ends: "holiday.not_found" },
  listVendors: {},
  searchVendors: {},
  readVendorFile: {},
  decideVendor: { things: applicant },
  judgePaper: {},
  giveDbidDays: { things: approved },
  decideShopName: { things: renaming, fill: body({ verdict: "agree", since: wantedSince, reason: "" }) },
  listWaitingAccounts: {},
  decidePayoutAccount: {
    things: waitingAccount,
    fill: body({ verdict: "refuse", reason: "নাম মেলেনি" }),
  },
  ...{ listMedia: {}, describeMedia: {}, removeMedia: {}, restoreMedia: {} },
  addMedia: {
    fill: () => ({ body: new Uint8Array(16), headers: { "content-type": "image/jpeg" } }),
    ends: "media.unreadable",
  },
};
