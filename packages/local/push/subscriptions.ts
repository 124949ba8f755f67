import { newSecret } from "@haat/core/ids";
import { createECDH, randomBytes } from "node:crypto";
import path from "node:path";
import { readJson, writeJson } from "../machine/kept.ts";

/** A browser of nobody: what it would keep to itself, in base64url. */
export type Subscription = Readonly<{ privateKey: string; p256dh: string; auth: string; isOver: boolean }>;

/** Who is subscribed, kept over restarts; a browser that was taken off stays known, so that it is answered 410. */
export class Subscriptions {
  private readonly file: string;
  private readonly known: Record<string, Subscription>;

  constructor(dir: string) {
    this.file = path.join(dir, "subscriptions.json");
    this.known = (readJson(this.file) ?? {}) as Record<string, Subscription>;
  }

  make(): Readonly<{ token: string }> & Subscription {
    const token = newSecret();
    const pair = createECDH("prime256v1");
    const p256dh = pair.generateKeys("base64url");
    const auth = randomBytes(16).toString("base64url");
    const made = { privateKey: pair.getPrivateKey("base64url"), p256dh, auth, isOver: false };
    this.keep(token, made);
    return { token, ...made };
  }

  find = (token: string): Subscription | undefined => this.known[token];

  end(token: string): void {
    const known = this.known[token];
    if (known) this.keep(token, { ...known, isOver: true });
  }

  private keep(token: string, subscription: Subscription): void {
    this.known[token] = subscription;
    writeJson(this.file, this.known);
  }
}
