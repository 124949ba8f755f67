import type { RoleProposalPage } from "@haat/contract/proposal";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession, aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask, decideBy, proposeBy } from "../staff.ts";

let shop: TestShop;
let maker: TestSession;
let checker: TestSession;
beforeAll(async () => {
  shop = await openShop();
  [maker, checker] = [await aFreshOne(shop.world, "admin"), await aFreshOne(shop.world, "admin")];
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const reason = "১ তারিখ থেকে সাপোর্টে যোগ দিচ্ছেন";
type Role = "support_1" | "support_2" | "finance" | "admin";
const propose = (kind: "role.grant" | "role.revoke", personId: string, role: Role, by = maker) =>
  proposeBy(shop.world, by, { kind, personId, role, reason });
const decide = (id: string, by = checker, verdict: "agree" | "refuse" = "agree") =>
  decideBy(shop.world, by, ["admin", id], verdict);
const rolesOf = async (id: string) =>
  (
    await shop.world.owner.query<{ role: string }>("select role from user_role where user_id = $1", [id])
  ).rows.map(({ role }) => role);

async function proposed(role: Role = "support_1") {
  const person = await aBuyerSession(shop.world, "support");
  const { status, body } = await propose("role.grant", person.userId, role);
  expect(status).toBe(201);
  const id = body.proposals[0]?.id ?? "";
  return { person, id };
}

describe("a proposal", () => {
  test("is taken back by whoever has made it, and by nobody else", async () => {
    const { id } = await proposed();
    const withdraw = (by: TestSession) =>
      ask(shop.world, by, ["POST", `/v1/admin/proposals/${id}/withdrawal`]);
    expect((await withdraw(checker)).code).toBe("proposal.not_found");
    expect((await withdraw(maker)).status).toBe(200);
    expect((await decide(id)).code).toBe("proposal.wrong_state");
  });

  test("is over after three days, and can then be made again", async () => {
    const { person, id } = await proposed();
    expect((await propose("role.grant", person.userId, "support_1")).code).toBe("proposal.exists");
    await shop.world.owner.query("alter table proposal disable trigger proposal_kept");
    await shop.world.owner.query(
      "update proposal set made_at = made_at - interval '73 hours', expires_at = expires_at - interval '73 hours' where id = $1",
      [id],
    );
    await shop.world.owner.query("alter table proposal enable trigger proposal_kept");
    expect((await decide(id)).code).toBe("proposal.expired");
    expect((await propose("role.grant", person.userId, "support_1")).status).toBe(201);
    expect(await rolesOf(person.userId)).toEqual([]);
  });

  test("is listed open and decided, and shows each admin what he may do with it", async () => {
    const { id } = await proposed();
    const list = async (by: TestSession, state: string) =>
      (await ask<RoleProposalPage>(shop.world, by, ["GET", `/v1/admin/proposals?state=${state}`])).body.items;
    expect((await list(maker, "open")).find((each) => each.id === id)?.may).toEqual(["withdraw"]);
    expect((await list(checker, "open")).find((each) => each.id === id)?.may).toEqual(["decide"]);
    await decide(id, checker, "refuse");
    expect((await list(maker, "open")).map((each) => each.id)).not.toContain(id);
    expect((await list(maker, "decided")).find((each) => each.id === id)).toMatchObject({
      state: "refused",
      decisionReason: "এখন দরকার নেই",
      may: [],
    });
  });

  test("to reset a lost second factor is carried out by two, and never for oneself", async () => {
    const finance = await aStaffSession(shop.world, "finance");
    await shop.world.owner.query(
      "insert into totp (user_id, secret_sealed, confirmed_at) values ($1, $2, now())",
      [finance.userId, await shop.node.sealer.seal("totp", "secret")],
    );
    const reset = (personId: string, by = maker) =>
      proposeBy(shop.world, by, { kind: "factor.reset", personId, reason: "ফোন হারিয়েছেন" });
    expect((await reset(maker.userId)).code).toBe("proposal.own_matter");
    const { body } = await reset(finance.userId);
    expect(body.hasSecondFactor).toBe(true);
    expect((await decide(body.proposals[0]?.id ?? "")).status).toBe(200);
    const { rows } = await shop.world.owner.query("select 1 from totp where user_id = $1", [finance.userId]);
    expect(rows).toEqual([]);
  });
});
