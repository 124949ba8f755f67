import { readFile } from "node:fs/promises";
import { edgeFiles } from "@haat/tooling/bundle-edge.ts";
import { DomainError } from "@haat/core/errors";
import { createPasswords } from "@haat/passwords/create";
import { nativePasswords } from "@haat/passwords/native.node";
import { wasmPasswords } from "@haat/passwords/wasm";
import { expect, it } from "vitest";
import { passwordsContract } from "./passwords.ts";

const [file] = Object.values(edgeFiles);
const simd = new WebAssembly.Module(await readFile(file ?? ""));

passwordsContract("Node's OpenSSL", nativePasswords);
passwordsContract("the edge's compiled module", () => wasmPasswords(simd));

it("a password kept by one is known by the other", async () => {
  const [native, wasm] = [nativePasswords(), wasmPasswords(simd)];
  for (const password of ["padma meghna 77", "মেঘের কোলে রোদ হেসেছে", "🪁🪁🪁🪁🪁🪁🪁🪁"]) {
    expect(await wasm.verify(password, await native.hash(password))).toBe("right");
    expect(await native.verify(password, await wasm.hash(password))).toBe("right");
  }
});

it("a flood of passwords is sent away before it takes the memory", async () => {
  let [running, most] = [0, 0];
  const passwords = createPasswords(
    async ({ tagBytes }) => {
      most = Math.max(most, (running += 1));
      await new Promise((later) => setImmediate(later));
      running -= 1;
      return new Uint8Array(tagBytes);
    },
    { room: 2 },
  );
  const asked = await Promise.allSettled(Array.from({ length: 200 }, () => passwords.hash("ক খ গ ঘ ঙ")));
  const refused = asked.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(most).toBe(2);
  expect(refused).toHaveLength(200 - 66);
  expect(refused.every((each) => each instanceof DomainError && each.code === "service.unavailable")).toBe(
    true,
  );
});
