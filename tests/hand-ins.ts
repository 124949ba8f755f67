import type { StatementView } from "@haat/contract/vendor";
import { bdt, printTaka } from "@haat/core/money";
import { expect } from "vitest";
import { keyed } from "./buying.ts";
import { aStaffSession, type TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

/** All that a shop holds in cash is handed in, and counted by support. */
export async function handInAll({ world }: TestShop, { headers }: TestSession): Promise<void> {
  const statement = (await (await world.fetch("/v1/vendor/statement", { headers })).json()) as StatementView;
  const amount = printTaka(bdt(BigInt(statement.cashHeld.minor)));
  const body = { amount, reference: `bKash ${crypto.randomUUID()}` };
  const declared = await world.fetch("/v1/vendor/hand-ins", { body, headers: keyed(headers) });
  expect(declared.status).toBe(201);
  const { id } = (await declared.json()) as { id: string };
  const support = await aStaffSession(world, "support_2");
  const received = await world.fetch(`/v1/support/hand-ins/${id}/receive`, {
    ...{ method: "POST", headers: keyed(support.headers) },
  });
  expect(received.status).toBe(200);
}
