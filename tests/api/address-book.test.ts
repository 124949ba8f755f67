import { type AddressBody, AddressList } from "@haat/contract/address-book";
import { ProfileView } from "@haat/contract/profile";
import { Problem } from "@haat/contract/problem";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { dhanmondi } from "../buying.ts";
import { aBuyerSession } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld({ locale: "en" })));
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

type Headers = Readonly<Record<string, string>>;
const book = "/v1/auth/me/addresses";
const home: AddressBody = {
  recipient: "রহিমা খাতুন",
  phone: "০১৭১২-৩৪৫৬৭৮",
  areaId: dhanmondi,
  details: "বাসা ১২, রোড ৩/এ",
  landmark: "মসজিদের পাশে",
};
const keep = (headers: Headers, words: Partial<AddressBody> = {}) =>
  world.fetch(book, { headers, body: { ...home, ...words } });
const listOf = async (reply: Response | Promise<Response>) =>
  AddressList.parse(await (await reply).json()).items;
const kept = (headers: Headers) => listOf(world.fetch(book, { headers }));
const codeOf = async (reply: Response) => `${reply.status} ${Problem.parse(await reply.json()).code}`;

describe("an address book", () => {
  test("keeps an address with its phone sealed and its places by name", async () => {
    const { headers } = await aBuyerSession(world);
    const [address] = await listOf(keep(headers, { altPhone: "01812345678" }));
    expect(address).toMatchObject({
      ...{ recipient: "রহিমা খাতুন", phone: "01712345678", altPhone: "01812345678" },
      ...{ area: "Dhanmondi", district: "Dhaka", isDefault: true },
    });
    const { rows } = await world.owner.query("select * from address where id = $1", [address?.id]);
    expect(JSON.stringify(rows)).not.toMatch(/1712345678|1812345678/);
  });

  test("keeps the same words once, with the number that was given last", async () => {
    const { headers } = await aBuyerSession(world);
    await Promise.all([keep(headers), keep(headers, { details: "গ্রাম: শালবন" })]);
    await keep(headers, { phone: "01912345678" });
    expect((await kept(headers)).map(({ phone }) => phone).toSorted()).toEqual([
      "01712345678",
      "01912345678",
    ]);
  });

  test("offers first what was chosen last, and after it is removed the one before", async () => {
    const { headers } = await aBuyerSession(world);
    await keep(headers, { isDefault: true });
    await keep(headers, { details: "অফিস, তলা ৪", isDefault: true });
    const [office, first] = await kept(headers);
    expect([office?.details, office?.isDefault, first?.isDefault]).toEqual(["অফিস, তলা ৪", true, false]);
    await world.fetch(`${book}/${first?.id}/default`, { method: "PUT", headers });
    expect((await kept(headers))[0]?.id).toBe(first?.id);
    expect((await world.fetch(`${book}/${first?.id}`, { method: "DELETE", headers })).status).toBe(204);
    expect((await kept(headers)).map(({ id }) => id)).toEqual([office?.id]);
  });

  test("holds twenty, however many are added at once", async () => {
    const { headers } = await aBuyerSession(world);
    const replies = await Promise.all(
      Array.from({ length: 25 }, (_, i) => keep(headers, { details: `বাসা নম্বর ${i}` })),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(await kept(headers)).toHaveLength(20);
    expect(await codeOf(await keep(headers, { details: "আরও একটি" }))).toBe("409 address.too_many");
  });

  test("shows, changes and removes nobody else's: another's is missing", async () => {
    const [mine, other] = [await aBuyerSession(world), await aBuyerSession(world)];
    const [address] = await listOf(keep(other.headers));
    const missing = "adr_00000000000000000000000000";
    const refusals = await Promise.all(
      [address?.id, missing].flatMap((id) => [
        world.fetch(`${book}/${id}`, { method: "PUT", headers: mine.headers, body: home }),
        world.fetch(`${book}/${id}`, { method: "DELETE", headers: mine.headers }),
        world.fetch(`${book}/${id}/default`, { method: "PUT", headers: mine.headers }),
      ]),
    );
    expect(new Set(await Promise.all(refusals.map(codeOf)))).toEqual(new Set(["404 address.not_found"]));
    expect(await kept(mine.headers)).toEqual([]);
    expect(await kept(other.headers)).toEqual([address]);
    expect((await world.fetch(book)).status).toBe(401);
  });

  test("takes no place that nothing is brought to, no false name and no half number", async () => {
    const { headers } = await aBuyerSession(world);
    const refused = [
      { areaId: "dis-dhaka" },
      { areaId: "nowhere" },
      { recipient: "Rаhima" },
      { phone: "017123" },
    ];
    const codes = await Promise.all(refused.map(async (words) => codeOf(await keep(headers, words))));
    expect(codes).toEqual([
      "404 area.not_found",
      "404 area.not_found",
      "400 name.invalid",
      "400 phone.invalid",
    ]);
    const [address] = await listOf(keep(headers));
    const moved = { headers, method: "PUT", body: { ...home, areaId: "dis-dhaka" } };
    expect(await codeOf(await world.fetch(`${book}/${address?.id}`, moved))).toBe("404 area.not_found");
  });
});

describe("a profile", () => {
  const say = (headers: Headers, name: string, locale = "bn") =>
    world.fetch("/v1/auth/me/profile", { method: "PUT", headers, body: { name, locale } });

  test("keeps a name in one form and the language of what is sent", async () => {
    const { headers } = await aBuyerSession(world);
    const said = await say(headers, "  Ｒahima   Khatun\u200b ", "en");
    expect(ProfileView.parse(await said.json())).toEqual({ name: "Rahima Khatun", locale: "en" });
    const read = await world.fetch("/v1/auth/me/profile", { headers });
    expect(await read.json()).toEqual({ name: "Rahima Khatun", locale: "en" });
  });

  test("takes no name that deceives or turns the line round", async () => {
    const { headers } = await aBuyerSession(world);
    for (const name of ["Rаhima", "Haat 24", "Rahima <b>", "‮amihaR", " "])
      expect([name, (await say(headers, name)).status]).toEqual([name, name === "‮amihaR" ? 200 : 400]);
    expect(await (await world.fetch("/v1/auth/me/profile", { headers })).json()).toEqual(
      expect.objectContaining({ name: "amihaR" }),
    );
  });
});
