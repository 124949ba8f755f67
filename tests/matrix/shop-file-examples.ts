import type { Operation } from "@haat/api/rights/table";
import { body, endsAs, type Example } from "./example.ts";
import { applicant, approved, renaming, waitingAccount, wantedSince } from "./shop-things.ts";

/** What staff decide of a shop's file, and its library of pictures. */
export const shopFileExamples: Readonly<Partial<Record<Operation, Example>>> = {
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
  addMedia: endsAs("media.unreadable"),
};
