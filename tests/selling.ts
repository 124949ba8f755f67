import type { VendorPage } from "@haat/contract/admin-vendors";
import type { ApplicationList, ApplicationView } from "@haat/contract/vendor-application";
import { expect } from "vitest";
import { aBuyerSession, aStaffSession, type TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

type Reply = Response | Promise<Response>;

export const told = async <T>(reply: Reply): Promise<T> => (await (await reply).json()) as T;
export const codeOf = async (reply: Reply): Promise<string> => (await told<{ code: string }>(reply)).code;

let made = 0;
/** A number of so many digits that nobody else has. */
export const freshDigits = (count: number): string => String((made += 1) + 10 ** (count - 1));

const application = (over: object) => ({
  nameBn: `ঝর্ণা তাঁত ঘর ${(made += 1)}`,
  story: "আমরা তিন বোন মিলে হাতে তাঁতের শাড়ি বুনি।",
  areaId: "tha-dhaka-dhanmondi",
  ownerName: "রহিমা খাতুন",
  nid: freshDigits(13),
  payout: { provider: "bkash", number: "01712345678", holder: "রহিমা খাতুন" },
  terms: true,
  ...over,
});

const path = "/v1/store/vendor-applications";

/** Somebody asks to sell, and what he is told. */
export const sendApplication = (
  { world }: TestShop,
  person: TestSession,
  over: object = {},
): Promise<Response> => world.fetch(path, { headers: person.headers, body: application(over) });

export const ownApplications = ({ world }: TestShop, person: TestSession): Promise<ApplicationList> =>
  told(world.fetch(path, { headers: person.headers }));

/** An application that waits for its answer, and who sent it. */
export async function applied(shop: TestShop, over: object = {}) {
  const person = await aBuyerSession(shop.world);
  const reply = await sendApplication(shop, person, over);
  expect(reply.status).toBe(201);
  return { person, ...(await told<ApplicationView>(reply)) };
}

/** Who opens and closes shops, and the things he does most. */
export async function anAdmin({ world }: TestShop) {
  const { headers } = await aStaffSession(world, "admin", "admin");
  return {
    headers,
    decide: (id: string, act: string, reason = ""): Promise<Response> =>
      world.fetch(`/v1/admin/vendors/${id}/decisions`, { headers, body: { act, reason } }),
    list: (query: string): Promise<VendorPage> =>
      told(world.fetch(`/v1/admin/vendors?${query}`, { headers })),
    search: (q: string): Promise<VendorPage> =>
      told(world.fetch("/v1/admin/searches/vendors", { headers, body: { q } })),
  };
}
