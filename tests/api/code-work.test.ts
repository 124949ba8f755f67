import { ChallengeView, CodeView } from "@haat/contract/auth";
import { Problem } from "@haat/contract/problem";
import { toBengaliDigits } from "@haat/core/digits";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { askCode, getCode, workOf } from "../asking-code.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld({ trustsProxy: true })));
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

let made = 0;
const aPhone = (): string => `0193${String((made += 1)).padStart(7, "0")}`;
const anAddress = () => ({ "x-real-ip": `203.0.113.${(made += 1) % 250}` });
type Headers = Readonly<Record<string, string>>;
const challengeFor = async (phone: string, headers: Headers = anAddress()): Promise<ChallengeView> =>
  ChallengeView.parse(await (await world.fetch("/v1/auth/challenges", { body: { phone }, headers })).json());
const ask = (phone: string, work?: unknown, headers: Headers = anAddress()) =>
  world.fetch("/v1/auth/codes", { body: { phone, ...(work ? { work } : {}) }, headers });
const codeOf = async (reply: Response): Promise<string> =>
  reply.ok ? "sent" : Problem.parse(await reply.json()).code;
const age = (interval: string) =>
  world.owner.query("update one_time_code set created_at = created_at - $1::interval", [interval]);

const words = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const banglaWords = ["", "", "দুই", "তিন", "চার", "পাঁচ", "ছয়", "সাত", "আট", "নয়"].map((word) =>
  word.normalize("NFC"),
);
/** What a person reads out of the riddle. */
const sumOf = (question: string, known: readonly string[]): number =>
  question
    .split(/[\s?]+/)
    .map((word) => known.indexOf(word))
    .filter((value) => value > 1)
    .reduce((total, value) => total + value, 0);

describe("a device that nobody knows", () => {
  test("gets no code before it has worked, and the same answer whoever has the phone", async () => {
    expect(await codeOf(await ask(aPhone()))).toBe("auth.work_needed");
    const phone = aPhone();
    const work = workOf(await challengeFor(phone));
    expect(await codeOf(await ask(phone, work))).toBe("sent");
  });

  test("works once for one code: the same work pays for no second", async () => {
    const phone = aPhone();
    const work = workOf(await challengeFor(phone));
    const replies = await Promise.all(Array.from({ length: 4 }, () => ask(phone, work)));
    expect((await Promise.all(replies.map(codeOf))).filter((code) => code === "sent")).toHaveLength(1);
    await age("2 minutes");
    expect(await codeOf(await ask(phone, work))).toBe("auth.work_wrong");
  });

  test("cannot use another phone's work, a late one, an invented or a lazy one", async () => {
    const [phone, other] = [aPhone(), aPhone()];
    const challenge = await challengeFor(other);
    const work = workOf(challenge);
    expect(await codeOf(await ask(phone, work))).toBe("auth.work_wrong");
    expect(await codeOf(await ask(other, { ...work, answer: "1.".repeat(15) + "1" }))).toBe(
      "auth.work_wrong",
    );
    expect(await codeOf(await ask(other, { ...work, answer: work.answer.slice(2) }))).toBe("auth.work_wrong");
    const invented = {
      ...work,
      challenge: work.challenge.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
    };
    expect(await codeOf(await ask(other, invented))).toBe("auth.work_wrong");
    world.clock.advance(11 * 60_000);
    expect(await codeOf(await ask(other, work))).toBe("auth.work_wrong");
    expect(await codeOf(await ask(other, workOf(await challengeFor(other))))).toBe("sent");
  });

  test.each([
    ["en", words, (sum: number) => String(sum)],
    ["bn", banglaWords, (sum: number) => toBengaliDigits(String(sum))],
  ] as const)("without a script answers a sum in words, in %s", async (locale, known, write) => {
    const phone = aPhone();
    const { challenge, question } = await challengeFor(phone, { ...anAddress(), "x-locale": locale });
    const sum = sumOf(question.normalize("NFC"), known);
    expect([sum >= 4, sum <= 18]).toEqual([true, true]);
    const wrong = { challenge, answer: write(sum + 1), kind: "riddle" };
    expect(await codeOf(await ask(phone, wrong))).toBe("auth.work_wrong");
    expect(await codeOf(await ask(phone, { challenge, answer: write(sum), kind: "riddle" }))).toBe("sent");
  });

  test("gets five codes an hour by riddles from one address, for programs can add", async () => {
    const here = { "x-real-ip": "198.51.100.77" };
    const riddle = async (headers: Headers) => {
      const phone = aPhone();
      const { challenge, question } = await challengeFor(phone, { ...headers, "x-locale": "en" });
      return ask(phone, { challenge, answer: String(sumOf(question, words)), kind: "riddle" }, headers);
    };
    const codes: string[] = [];
    for (let i = 0; i < 6; i += 1) codes.push(await codeOf(await riddle(here)));
    expect(codes).toEqual([...Array.from({ length: 5 }, () => "sent"), "auth.too_many_codes"]);
    expect(await codeOf(await askCode(world, aPhone(), { headers: here }))).toBe("sent");
    expect(await codeOf(await riddle({ "x-real-ip": "198.51.100.78" }))).toBe("sent");
  });
});

describe("the counts of the database", () => {
  test("let twenty codes an hour go to one address, whatever phones they are for, also at once", async () => {
    const headers = { "x-real-ip": "198.51.100.90" };
    const replies = await Promise.all(
      Array.from({ length: 23 }, () => askCode(world, aPhone(), { headers })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(20);
    const wait = Number(replies.find(({ ok }) => !ok)?.headers.get("retry-after"));
    expect([wait > 3_500, wait <= 3_600]).toEqual([true, true]);
  });

  test("let ten codes a day go to one phone", async () => {
    const phone = aPhone();
    for (let sent = 0; sent < 10; sent += 1) {
      expect(await codeOf(await askCode(world, phone, { headers: anAddress() }))).toBe("sent");
      await age("61 minutes");
    }
    const refused = await askCode(world, phone, { headers: anAddress() });
    expect([refused.status, Number(refused.headers.get("retry-after")) > 40_000]).toEqual([429, true]);
  });
});

describe("a code belongs to the flow that asked for it", () => {
  const enter = (phone: string, shown: Readonly<{ code: string; flow: string }>) =>
    world.fetch("/v1/auth/sessions", { body: { phone, ...shown }, headers: anAddress() });

  test("and opens nothing in another, whose guesses are not even counted", async () => {
    const phone = aPhone();
    const { code, flow } = await getCode(world, phone, { headers: anAddress() });
    const stranger = { code, flow: flow.split("").toReversed().join("") };
    for (let i = 0; i < 4; i += 1)
      expect(await codeOf(await enter(phone, stranger))).toBe("auth.code_expired");
    expect((await enter(phone, { code, flow })).status).toBe(201);
  });

  test("and opens nothing in its own any more once a newer one was sent", async () => {
    const phone = aPhone();
    const old = await getCode(world, phone, { headers: anAddress() });
    await age("61 seconds");
    const newest = await getCode(world, phone, { headers: anAddress() });
    expect(await codeOf(await enter(phone, old))).toBe("auth.code_expired");
    expect((await enter(phone, newest)).status).toBe(201);
  });

  test("and another one in it needs no more work, while a device that signed in needs none at all", async () => {
    const phone = aPhone();
    const { flow } = await getCode(world, phone, { headers: anAddress() });
    await age("61 seconds");
    const again = await world.fetch("/v1/auth/codes", { body: { phone, flow }, headers: anAddress() });
    expect(again.status).toBe(200);
    expect(CodeView.parse(await again.json()).flow).not.toBe(flow);
    await age("61 seconds");
    const shown = await getCode(world, phone, { headers: anAddress() });
    const device = (await enter(phone, shown)).headers.get("x-haat-device") ?? "";
    await age("61 seconds");
    expect(await codeOf(await ask(phone, undefined, { ...anAddress(), "x-haat-device": device }))).toBe(
      "sent",
    );
    expect(await codeOf(await ask(aPhone(), undefined, { ...anAddress(), "x-haat-device": device }))).toBe(
      "auth.work_needed",
    );
  });
});
