import { newSecret } from "@haat/core/ids";
import type { KeyedRequest } from "./keyed-routes.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne } from "./staff.ts";
import {
  aBankCredit,
  aDayToClose,
  aDifference,
  aDoubtedStatement,
  aSettledStatement,
  proposalOf,
} from "./statements.ts";
import type { TestWorld } from "./world.ts";

async function twoOfFinance(world: TestWorld) {
  const [one, other] = [
    await aFreshOne(world, "finance", "admin"),
    await aFreshOne(world, "finance", "admin"),
  ];
  return { userId: one.userId, headers: one.headers, stranger: other.headers };
}

/** What finance changes under a key. */
export const keyedFinance: Readonly<Record<string, (shop: TestShop) => Promise<KeyedRequest>>> = {
  "POST /v1/admin/statements/{id}/bank-credit": async ({ world }) => {
    const { userId, ...two } = await twoOfFinance(world);
    const path = `/v1/admin/statements/${await aSettledStatement(world, userId)}/bank-credit`;
    const body = { amount: "0", day: "2026-01-06", reference: `EFT ${newSecret()}` };
    return { path, ...two, body, otherBody: { ...body, amount: "1" } };
  },
  "POST /v1/admin/bank-credits/{id}/decisions": async ({ world }) => {
    const { userId: _, ...two } = await twoOfFinance(world);
    const { userId: maker } = await aFreshOne(world, "finance", "admin");
    const path = `/v1/admin/bank-credits/${await aBankCredit(world, maker)}/decisions`;
    const body = { about: "note", verdict: "agree" };
    return { path, ...two, body, otherBody: { ...body, verdict: "refuse" } };
  },
  "POST /v1/admin/bank-credits/{id}/undoing": async ({ world }) => {
    const { userId, ...two } = await twoOfFinance(world);
    const path = `/v1/admin/bank-credits/${await aBankCredit(world, userId, "noted")}/undoing`;
    return { path, ...two, body: { reason: "another's" }, otherBody: { reason: "typed wrong" } };
  },
  "POST /v1/admin/statements/{id}/undoing": async ({ world }) => {
    const { userId, ...two } = await twoOfFinance(world);
    const path = `/v1/admin/statements/${await aSettledStatement(world, userId)}/undoing`;
    return { path, ...two, body: { reason: "another's" }, otherBody: { reason: "half of it" } };
  },
  "POST /v1/admin/statements/{id}/undoing/decisions": async ({ world }) => {
    const { userId: _, ...two } = await twoOfFinance(world);
    const { userId: maker } = await aFreshOne(world, "finance", "admin");
    const statement = await aDoubtedStatement(world, maker);
    const body = { proposal: await proposalOf(world, statement), verdict: "refuse" };
    const path = `/v1/admin/statements/${statement}/undoing/decisions`;
    return { path, ...two, body, otherBody: { ...body, verdict: "agree" } };
  },
  "POST /v1/admin/settled-days": async ({ world }) => {
    const { userId, ...two } = await twoOfFinance(world);
    const day = await aDayToClose(world, userId);
    const request = { body: { source: "upay", day }, otherBody: { source: "rocket", day } };
    return { path: "/v1/admin/settled-days", ...two, ...request };
  },
  "POST /v1/admin/differences/{id}/clearing/decisions": async ({ world }) => {
    const { userId: _, ...two } = await twoOfFinance(world);
    const { userId: maker } = await aFreshOne(world, "finance", "admin");
    const path = `/v1/admin/differences/${await aDifference(world, maker, maker)}/clearing/decisions`;
    return { path, ...two, body: { verdict: "agree" }, otherBody: { verdict: "refuse" } };
  },
};
