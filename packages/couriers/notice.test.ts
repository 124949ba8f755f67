import { expect, it } from "vitest";
import { isSame, readBody, taken, unreadable } from "./notice.ts";

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
