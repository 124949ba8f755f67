import { createECDH } from "node:crypto";
import path from "node:path";
import { readJson, writeJson } from "../machine/kept.ts";

export type PushKeys = Readonly<{ VAPID_PUBLIC_KEY: string; VAPID_PRIVATE_KEY: string }>;

/** Who a market is to push services, made once: browsers that subscribed with another key hear nothing. */
export function keptPushKeys(dir: string): PushKeys {
  const file = path.join(dir, "vapid.json");
  const known = readJson(file) as PushKeys | null;
  if (known) return known;
  const pair = createECDH("prime256v1");
  const made = {
    VAPID_PUBLIC_KEY: pair.generateKeys("base64url"),
    VAPID_PRIVATE_KEY: Buffer.from(pair.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url"),
  };
  writeJson(file, made);
  return made;
}
