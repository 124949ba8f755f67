import { couriers } from "@haat/core/couriers";
import { proposedTerms, typedContract } from "./courier-terms.ts";
import { aBuyerSession, aVendor } from "./market.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import {
  aCourierClaim,
  aMatchedRemittance,
  aMissingParcel,
  aPostedRemittance,
  aRemittanceProposal,
} from "./matched-remittances.ts";
import { aCourierAdvance } from "./agreed-advances.ts";
import { aBankFile, aBankLine } from "./bank-files.ts";
import { atOnce } from "./shadow.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne } from "./staff.ts";
import { dhakaDayIn } from "./days.ts";

async function twoOfFinance({ world }: TestShop) {
  const [one, other] = [await aFreshOne(world, "finance"), await aFreshOne(world, "finance")];
  return { userId: one.userId, headers: one.headers, stranger: other.headers };
}

type Made = Readonly<{ rest: string; body: Record<string, unknown>; over: Record<string, unknown> }>;

const ofStatement =
  ({ rest, body, over }: Made) =>
  async (shop: TestShop): Promise<KeyedRequest> => {
    const { userId, ...two } = await twoOfFinance(shop);
    const path = `/v1/support/remittances/${await aMatchedRemittance(shop, userId)}${rest}`;
    return { path, ...two, body, otherBody: { ...body, ...over } };
  };

let asked = 0;
const reason = "seen in his receipt";

/** What is done with couriers' statements under a key. */
export const keyedRemittances: Readonly<Record<string, (shop: TestShop) => Promise<KeyedRequest>>> = {
  "POST /v1/support/remittances/{id}/rows/{line}/acts": ofStatement({
    ...{ rest: "/rows/2/acts", body: { act: "dispute", reason }, over: { act: "drop" } },
  }),
  "POST /v1/support/remittances/{id}/acceptance": ofStatement({
    rest: "/acceptance",
    body: { tolerance: "2", count: 1, differenceMinor: "100", reason },
    over: { count: 2 },
  }),
  "POST /v1/support/remittances/{id}/posting": ofStatement({
    ...{ rest: "/posting", body: { reason }, over: { reason: "another" } },
  }),
  "POST /v1/support/remittances/{id}/period": ofStatement({
    rest: "/period",
    body: { periodEnd: "2026-10-24T23:59:59+06:00", reason },
    over: { reason: "another" },
  }),
  "POST /v1/support/remittances/{id}/recall": ofStatement({
    ...{ rest: "/recall", body: { reason }, over: { reason: "another" } },
  }),
  "POST /v1/support/remittances/{id}/bank-credit": ofStatement({
    rest: "/bank-credit",
    body: { amount: "10", day: "2026-01-06", reference: "EFT of the courier", reason },
    over: { amount: "11" },
  }),
  "POST /v1/support/remittances/{id}/bank-difference": async (shop) => {
    const { userId, ...two } = await twoOfFinance(shop);
    const path = `/v1/support/remittances/${await aPostedRemittance(shop, userId)}/bank-difference`;
    return { path, ...two, body: { reason }, otherBody: { reason: "another" } };
  },
  "POST /v1/support/courier-cash/claims": async (shop) => {
    const { userId: _, ...two } = await twoOfFinance(shop);
    const { consignmentId, amountMinor } = await aMissingParcel(shop);
    const body = { courier: "redx", parcels: [consignmentId], amountMinor, reason };
    return {
      path: "/v1/support/courier-cash/claims",
      ...two,
      body,
      otherBody: { ...body, reason: "another" },
    };
  },
  "POST /v1/support/courier-claims/{id}/acts": async (shop) => {
    const { userId: _, ...two } = await twoOfFinance(shop);
    const path = `/v1/support/courier-claims/${await aCourierClaim(shop)}/acts`;
    const body = { act: "write_off", amount: "", reason };
    return { path, ...two, body, otherBody: { act: "refused", reason } };
  },
  "POST /v1/support/courier-advances": async (shop) => {
    const { userId: _, ...two } = await twoOfFinance(shop);
    const body = {
      ...{ courier: "pathao", amount: "10", day: "2026-01-06", reference: `ADV ${(asked += 1)}` },
      reason,
    };
    return { path: "/v1/support/courier-advances", ...two, body, otherBody: { ...body, amount: "11" } };
  },
  "POST /v1/support/courier-credits/{id}/undo": async (shop) => {
    const { userId: _, ...two } = await twoOfFinance(shop);
    const path = `/v1/support/courier-credits/${await aCourierAdvance(shop)}/undo`;
    return { path, ...two, body: { reason }, otherBody: { reason: "another" } };
  },
  "POST /v1/support/bank-files/{id}/taking": async (shop) => {
    const { userId, ...two } = await twoOfFinance(shop);
    const path = `/v1/support/bank-files/${await aBankFile(shop.world, userId)}/taking`;
    return { path, ...two, otherBody: { other: true } };
  },
  "POST /v1/support/bank-lines/{id}/shares": async (shop) => {
    const { userId, ...two } = await twoOfFinance(shop);
    const remittance = await aMatchedRemittance(shop, userId);
    const path = `/v1/support/bank-lines/${await aBankLine(shop.world, userId)}/shares`;
    const body = { shares: [{ remittance, amount: "10" }], reason };
    return { path, ...two, body, otherBody: { ...body, reason: "another" } };
  },
  "POST /v1/support/bank-lines/{id}/words": async (shop) => {
    const { userId, ...two } = await twoOfFinance(shop);
    const path = `/v1/support/bank-lines/${await aBankLine(shop.world, userId)}/words`;
    const body = { says: "other", note: reason };
    return { path, ...two, body, otherBody: { ...body, says: "wallet" } };
  },
  "POST /v1/support/courier-rules": async (shop) => {
    const { userId: _, ...two } = await twoOfFinance(shop);
    await atOnce(shop.world);
    // Of each courier's rule one wish may wait.
    const courier = couriers[(asked += 1) % couriers.length];
    const body = { courier, rule: "clean_1", release: true, reason };
    return { path: "/v1/support/courier-rules", ...two, body, otherBody: { ...body, reason: "another" } };
  },
  "POST /v1/support/courier-contracts": async (shop) => {
    const { headers } = await aFreshOne(shop.world, "finance");
    const { headers: stranger } = await aBuyerSession(shop.world);
    const body = typedContract({ from: "2030-02-01" });
    const otherBody = typedContract({ from: "2030-02-02" });
    return { path: "/v1/support/courier-contracts", headers, stranger, body, otherBody };
  },
  "POST /v1/support/courier-contracts/{id}/decisions": async (shop) => {
    const { headers } = await aFreshOne(shop.world, "finance");
    // Another of finance would be told, and audited, that it is over.
    const { headers: stranger } = await aBuyerSession(shop.world);
    const from = dhakaDayIn(1000 + (asked += 1));
    const { id } = await proposedTerms(shop, { courier: "redx", vendorId: null, from, fee: 7000 });
    const body = { verdict: "agree", reason: "" };
    const otherBody = { verdict: "refuse", reason: "not now" };
    return { path: `/v1/support/courier-contracts/${id}/decisions`, headers, stranger, body, otherBody };
  },
  "POST /v1/support/courier-stores": async (shop) => {
    const { headers } = await aFreshOne(shop.world, "finance");
    const { headers: stranger } = await aBuyerSession(shop.world);
    const { slug } = await aVendor(shop.world);
    const body = { shop: slug, courier: "redx", store: "1001" };
    const otherBody = { ...body, store: "1002" };
    return { path: "/v1/support/courier-stores", headers, stranger, body, otherBody };
  },
  "POST /v1/support/remittance-proposals/{id}/decisions": async (shop) => {
    const { userId: _, ...two } = await twoOfFinance(shop);
    const { userId: maker } = await aFreshOne(shop.world, "finance");
    const path = `/v1/support/remittance-proposals/${await aRemittanceProposal(shop, maker)}/decisions`;
    const body = { verdict: "agree", reason: "" };
    return { path, ...two, body, otherBody: { verdict: "refuse", reason: "not now" } };
  },
};
