import { createHash } from "node:crypto";
import type { PartProofView } from "@haat/contract/delivery-proof";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { proofFile } from "./proof-file.server.ts";

const pictures = [Buffer.from("a rider at a door"), Buffer.from("the same door, closed")];
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const photo = (place: number, isGone = false): PartProofView["photos"][number] => ({
  ...{ place, isGone, at: "2026-11-22T10:00:00.000Z" },
  ...{ bytes: pictures[place - 1]?.length ?? 9, sha256: hashOf(pictures[place - 1] ?? Buffer.from("gone")) },
});
const part: PartProofView = {
  part: {
    id: "sub_01k0h3m8p2c4v6x8z0abcdefgh",
    number: "H7K2-1",
    state: "delivered",
    deliveredAt: "2026-11-22T10:00:00.000Z",
  },
  ...{ code: null, courier: null, consignment: null, said: [], door: null },
  photos: [photo(1), photo(2), photo(3, true)],
};

test("what a bank is sent holds each photo that is still kept, and each is the one that its proof names", async () => {
  const asked: string[] = [];
  const reply = await proofFile({
    ...{ number: "H7K2", told: { number: "H7K2", parts: [part] }, parts: [part] },
    photo: async (id, place) => {
      asked.push(`${id} ${place}`);
      const base64 = pictures[place - 1]?.toString("base64") ?? "";
      return { kind: place === 1 ? "jpeg" : "png", base64 };
    },
  });
  expect(reply.headers.get("content-disposition")).toBe('attachment; filename="H7K2-proof.zip"');
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
  expect(Object.keys(files)).toEqual(["proof.json", "H7K2-1-1.jpg", "H7K2-1-2.png"]);
  const told = JSON.parse(strFromU8(files["proof.json"] ?? new Uint8Array())) as {
    parts: PartProofView[];
  };
  const named = told.parts[0]?.photos.filter(({ isGone }) => !isGone).map(({ sha256 }) => sha256);
  expect(
    [files["H7K2-1-1.jpg"], files["H7K2-1-2.png"]].map((each) => hashOf(each ?? new Uint8Array())),
  ).toEqual(named);
  expect(asked).toEqual([`${part.part.id} 1`, `${part.part.id} 2`]);
});
