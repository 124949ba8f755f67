import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { UnreadableFile } from "./table.ts";
import { unzipped } from "./unzip.ts";

type File = Uint8Array<ArrayBuffer>;

async function read(file: File, name = "wanted.txt", size = 65_536, most?: number): Promise<string> {
  const bytes = async function* () {
    for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
  };
  let text = "";
  for await (const piece of unzipped(bytes, (each) => each === name, most)) text += piece;
  return text;
}

const parts = zipSync({
  "other.txt": strToU8("another's"),
  "wanted.txt": strToU8("নগদ ".repeat(2_000)),
  "last.txt": strToU8("the last"),
});

const fault = (file: File): Promise<unknown> => read(file).catch((thrown: unknown) => thrown);

describe("a part of a zip", () => {
  it.each([65_536, 1_000, 1])("is unpacked to its last letter, in pieces of %d bytes", async (size) => {
    expect(await read(parts, "wanted.txt", size)).toBe("নগদ ".repeat(2_000));
  });

  it("is the one that was asked for, and nothing where there is none", async () => {
    expect(await read(parts, "last.txt")).toBe("the last");
    expect(await read(parts, "none.txt")).toBe("");
    let asked = 0;
    const bytes = async function* () {
      yield parts;
    };
    let text = "";
    // Of several that fit, the first.
    for await (const piece of unzipped(bytes, () => (asked += 1) > 0)) text += piece;
    expect([text, asked]).toEqual(["another's", 1]);
  });

  it("that is damaged is no table", async () => {
    const torn = parts.slice();
    torn.fill(255, 100, 200);
    const told = await fault(torn);
    expect(told).toBeInstanceOf(UnreadableFile);
    expect(told).toMatchObject({ reason: "not_a_table" });
    const other = new Uint8Array(parts.length);
    other.set(parts);
    // A way of packing that nobody knows.
    other[8] = 99;
    expect(await read(other, "other.txt").catch((thrown: unknown) => thrown)).toMatchObject({
      reason: "not_a_table",
    });
  });

  it("may unpack to so many bytes and to none more", async () => {
    expect(await read(parts, "last.txt", 65_536, 8)).toBe("the last");
    const told = await read(parts, "last.txt", 65_536, 7).catch((thrown: unknown) => thrown);
    expect(told).toMatchObject({ name: "UnreadableFile", reason: "too_large" });
    const late = read(parts, "wanted.txt", 64, 19_999);
    await expect(late).rejects.toMatchObject({ reason: "too_large" });
  });
});
