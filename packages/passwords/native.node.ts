import { argon2 } from "node:crypto";
import { createPasswords, type Derive } from "./create.ts";
import type { Passwords } from "./port.ts";

const derive: Derive = ({ password, salt, cost, tagBytes }) =>
  new Promise((done, fail) =>
    argon2(
      "argon2id",
      {
        message: password,
        nonce: salt,
        parallelism: cost.lanes,
        passes: cost.passes,
        memory: cost.memoryKib,
        tagLength: tagBytes,
      },
      (fault, tag) => (fault ? fail(fault) : done(new Uint8Array(tag))),
    ),
  );

/** OpenSSL's argon2id, off the main thread; two at once leave threads for everything else. */
export const nativePasswords = (): Passwords => createPasswords(derive, { room: 2 });
