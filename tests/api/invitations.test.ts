import type { TeamView } from "@haat/contract/team";
import { hashSecret, newSecret } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { secretIn } from "../mailbox.ts";
import { aBuyerSession } from "../market.ts";
import { codeOf, told } from "../selling.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aTeam, phoneOf } from "../teams.ts";

let shop: TestShop;
let team: Awaited<ReturnType<typeof aTeam>>;
beforeAll(async () => {
  shop = await openShop();
  team = await aTeam(shop);
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

describe("an invitation", () => {
  test("goes to a phone in any spelling and shows strangers neither phone nor token where it lies", async () => {
    const person = await aBuyerSession(shop.world);
    const typed = phoneOf(person).replace(/[0-9]/g, (digit) => "০১২৩৪৫৬৭৮৯"[Number(digit)] ?? "");
    const view = await told<TeamView>(team.invite(typed));
    expect(view.invitations[0]).toMatchObject({ role: "packer", channel: "sms", isOver: false });
    expect(JSON.stringify(view)).not.toContain(phoneOf(person).slice(2, 7));
    const token = await team.newestToken();
    const { rows } = await shop.world.owner.query("select to_jsonb(i) from invitation i");
    expect(JSON.stringify(rows)).toContain(await hashSecret(token));
    for (const secret of [token, phoneOf(person)]) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test("tells whoever holds its link which shop and which phone, and no more", async () => {
    const { person, token } = await team.invited("accountant");
    const reply = await shop.world.fetch("/v1/store/invitations/offer", { body: { token } });
    const offer = await told<Record<string, string>>(reply);
    expect(offer).toMatchObject({ role: "accountant", channel: "sms" });
    expect(offer["address"]).toContain(person.phone.slice(-4));
    expect(offer["address"]).not.toContain(phoneOf(person).slice(2, 7));
  });

  test("is accepted only with exactly the phone it went to, and once", async () => {
    const { person, token } = await team.invited();
    const stranger = await aBuyerSession(shop.world);
    const [others, missing] = await Promise.all(
      [token, newSecret()].map(async (link) => {
        const reply = await team.join(stranger, link);
        return { status: reply.status, ...((await reply.json()) as object), instance: null };
      }),
    );
    expect(others).toMatchObject({ status: 404, code: "invitation.not_found" });
    expect(others).toEqual(missing);
    expect((await shop.world.fetch("/v1/store/invitations/accept", { body: { token } })).status).toBe(401);
    const replies = await Promise.all([
      team.join(person, token),
      team.join(person, token),
      team.join(person, token),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await codeOf(team.join(person, token))).toBe("invitation.not_found");
    expect((await team.read()).members.filter(({ userId }) => userId === person.userId)).toHaveLength(1);
  });

  test("by mail is accepted only with that address proven", async () => {
    const person = await aBuyerSession(shop.world);
    const address = `packer-${person.userId.slice(-6)}@haat.test`;
    expect((await team.invite(address)).status).toBe(201);
    const { rows } = await shop.world.owner.query<{ payload: { sealed: string } }>(
      "select payload from outbox where topic = 'mail' and done_at is null order by id desc limit 1",
    );
    const text = await shop.node.sealer.open("message", rows[0]?.payload.sealed ?? "");
    const token = secretIn(text, "/join");
    expect(await codeOf(team.join(person, token))).toBe("invitation.not_found");
    await shop.world.owner.query(
      "update user_account set email_sealed = $2, email_hash = $3, email_verified_at = now() where id = $1",
      [
        person.userId,
        await shop.node.sealer.seal("email", address),
        await shop.node.sealer.fingerprint("email", address),
      ],
    );
    expect((await team.join(person, token)).status).toBe(200);
  });

  test("that was taken back, is old, or is of a stopped shop opens nothing", async () => {
    const { person, token } = await team.invited();
    const { invitations } = await team.read();
    expect((await team.act("DELETE", `invitations/${invitations[0]?.id}`)).status).toBe(200);
    expect(await codeOf(team.join(person, token))).toBe("invitation.not_found");
    const second = await team.invited();
    await shop.world.owner.query(
      "update invitation set expires_at = now() - interval '1 second' where token_hash = $1",
      [await hashSecret(second.token)],
    );
    expect(await codeOf(team.join(second.person, second.token))).toBe("invitation.not_found");
    const third = await team.invited();
    await shop.world.owner.query("update vendor set state = 'suspended' where id = $1", [team.vendor.id]);
    expect(await codeOf(team.join(third.person, third.token))).toBe("invitation.not_found");
    await shop.world.owner.query("update vendor set state = 'open' where id = $1", [team.vendor.id]);
  });

  test("is sent again with a new link, not at once, and the old link opens nothing", async () => {
    const { person, token } = await team.invited();
    const id = (await team.read()).invitations[0]?.id;
    expect(await codeOf(team.act("POST", `invitations/${id}/resend`))).toBe("invitation.too_soon");
    await shop.world.owner.query(
      "update invitation set expires_at = expires_at - interval '6 minutes' where id = $1",
      [id],
    );
    expect((await team.act("POST", `invitations/${id}/resend`)).status).toBe(200);
    const renewed = await team.newestToken();
    expect(renewed).not.toBe(token);
    expect(await codeOf(team.join(person, token))).toBe("invitation.not_found");
    expect((await team.join(person, renewed)).status).toBe(200);
  });

  test("is refused for a member, for somebody invited already, and for what is no address", async () => {
    const { person } = await team.invited();
    expect(await codeOf(team.invite(phoneOf(person)))).toBe("invitation.exists");
    expect(await codeOf(team.invite(phoneOf(team.owner)))).toBe("member.exists");
    expect(await codeOf(team.invite("0171234"))).toBe("phone.invalid");
    expect(await codeOf(team.invite("karim@haat"))).toBe("email.invalid");
  });
});
