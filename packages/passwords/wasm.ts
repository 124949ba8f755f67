import setup, { type computeHash } from "argon2id/lib/setup.js";
import { createPasswords, type Derive } from "./create.ts";
import type { Passwords } from "./port.ts";

/** The edge compiles no code at run time, so the module comes compiled. One memory of 65 MB serves all, one at a time. */
export function wasmPasswords(simd: WebAssembly.Module): Passwords {
  let made: Promise<computeHash> | undefined;
  const start = async (imports: WebAssembly.Imports) => ({
    module: simd,
    instance: await WebAssembly.instantiate(simd, imports),
  });
  const derive: Derive = async ({ password, salt, cost, tagBytes }) => {
    const compute = await (made ??= setup(start, start));
    return compute({
      password,
      salt,
      parallelism: cost.lanes,
      passes: cost.passes,
      memorySize: cost.memoryKib,
      tagLength: tagBytes,
    });
  };
  return createPasswords(derive, { room: 1 });
}
