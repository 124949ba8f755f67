import type { TeamView } from "@haat/contract/team";
import { localPhone, type Phone } from "@haat/core/phone";
import type { MemberRole } from "@haat/core/roles";
import { expect } from "vitest";
import { aBuyerSession, aVendor, aVendorSession, type TestSession, type TestVendor } from "./market.ts";
import { secretIn } from "./mailbox.ts";
import { waitingMessages } from "./messages.ts";
import { told } from "./selling.ts";
import type { TestShop } from "./shop.ts";
import { confirmed } from "./stays.ts";

export const phoneOf = (person: TestSession): string => localPhone(person.phone as Phone);

/** A shop with its owner, who has just shown that it is he, and the ways in which people come into its team and out of it. */
export async function aTeam(shop: TestShop) {
  const { world } = shop;
  const vendor: TestVendor = await aVendor(world);
  const owner = await aVendorSession(world, vendor);
  await confirmed(world, owner);
  const act = (method: string, path: string, by: TestSession = owner, body?: unknown): Promise<Response> =>
    world.fetch(`/v1/vendor/${path}`, { method, headers: by.headers, body });
  const invite = (address: string, role: MemberRole = "packer", by: TestSession = owner): Promise<Response> =>
    act("POST", "invitations", by, { name: "করিম", role, address });
  const join = async (person: TestSession, token: string): Promise<Response> =>
    world.fetch("/v1/store/invitations/accept", { headers: await person.as("store"), body: { token } });
  const newestToken = async (): Promise<string> =>
    secretIn((await waitingMessages(world))[0]?.text ?? "", "/join");
  const invited = async (role: MemberRole = "packer") => {
    const person = await aBuyerSession(world);
    expect((await invite(phoneOf(person), role)).status).toBe(201);
    return { person, token: await newestToken() };
  };
  const joined = async (role: MemberRole = "packer"): Promise<TestSession> => {
    const { person, token } = await invited(role);
    expect((await join(person, token)).status).toBe(200);
    return { ...person, headers: await person.as("vendor") };
  };
  const read = (by: TestSession = owner): Promise<TeamView> => told(act("GET", "team", by));
  return { vendor, owner, act, invite, join, newestToken, invited, joined, read };
}
