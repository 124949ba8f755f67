import simd from "argon2id/dist/simd.wasm?module";
import type { Passwords } from "./port.ts";
import { wasmPasswords } from "./wasm.ts";

/** For the edge's bundle only: Node cannot import a compiled module. */
export const edgePasswords = (): Passwords => wasmPasswords(simd);
