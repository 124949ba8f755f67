import { expect, it } from "vitest";
import { isSame, readBody, readEvents, taken, type Understood, unreadable } from "./notice.ts";
import { reportOf } from "./report.ts";

it("a secret is the same only whole, and none is like none", () => {
  expect(isSame("s3cret-s3cret-s3", "s3cret-s3cret-s3")).toBe(true);
  for (const given of ["s3cret-s3cret-s", "s3cret-s3cret-s3x", "S3cret-s3cret-s3", "", null])
    expect(isSame(given, "s3cret-s3cret-s3")).toBe(false);
});

it("a message is JSON of whole letters, or nothing", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(readBody(bytes('{"a":"পার্সেল"}'))).toEqual({ a: "পার্সেল" });
  expect(readBody(bytes('{"a":'))).toBeNull();
  expect(readBody(new Uint8Array([0x22, 0xff, 0x22]))).toBeNull();
});

it("a courier learns whether his message was taken, and nothing else", () => {
  expect(taken).toEqual({ status: 200, body: { success: true }, headers: {} });
  expect(unreadable).toMatchObject({ state: "unreadable", answer: { status: 400 } });
});

const understood = async (body: unknown, bytes: Uint8Array<ArrayBuffer>): Promise<Understood> => {
  if (body === "store") return "nothing";
  if (typeof body !== "number") return "unreadable";
  return reportOf("pathao", { word: String(body), says: "noted", consignment: `P${body}` }, bytes);
};
const eventsIn = (text: string) => readEvents("pathao", new TextEncoder().encode(text), understood);

it("a message is one event, or several in a list, each of its own name in whatever company", async () => {
  const [alone, together] = [await eventsIn("7"), await eventsIn('[1, 7, "store", {}]')];
  expect(together?.map(({ consignment, word }) => [consignment, word])).toEqual([
    ...[["P1", "1"] as const, ["P7", "7"] as const],
    [null, ""],
  ]);
  expect(together?.[1]?.key).toBe(alone?.[0]?.key);
  expect(await eventsIn('["store"]')).toEqual([]);
});

it.each(["[]", "[{}]", "{}", "[[7]]", `[${Array(501).fill("7").join(",")}]`, "["])(
  "%s holds no event",
  async (text) => expect(await eventsIn(text)).toBeNull(),
);
