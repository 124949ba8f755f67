import { foldEmail, type Email } from "@haat/core/email";
import type { Sealed, Sealer } from "@haat/core/seal";

/** A column of sealed text; `key`, `sealed`, `about`, `kind` and `where` are SQL over a row. */
export type SealedColumn = Readonly<{
  table: string;
  /** What is sealed; for people to read. */
  name: string;
  /** What a row is known by, as text, and the row that a known text `n.key` means. */
  key: string;
  isRow: string;
  sealed: string;
  about: string;
  /** The assignment of a new seal, `n.sealed`. */
  keep: string;
  /** The column of the keyed hash, where the text is found by one. */
  hash: string | null;
  /** What stands before the text in its hash. */
  kind: string | null;
  /** Also the codes that were sent to it. */
  hasCodes: boolean;
  where: string;
}>;

type Given = Readonly<{ about: Sealed | "by channel"; hash?: string; key?: string; kind?: string }>;

const column = (table: string, name: string, { about, hash, key = "id", kind }: Given): SealedColumn => ({
  table,
  name: `${table}.${name}`,
  key: `t.${key}`,
  isRow: `t.${key} = n.key`,
  sealed: `t.${name}`,
  about: about === "by channel" ? "case t.channel when 'sms' then 'phone' else 'email' end" : `'${about}'`,
  keep: `${name} = n.sealed`,
  hash: hash ?? null,
  kind: kind ? `t.${kind}` : null,
  hasCodes: about === "phone" && hash !== undefined,
  where: `t.${name} is not null`,
});

/** A row that two columns name. */
const byTwo = (one: string, other: string): Pick<SealedColumn, "key" | "isRow"> => ({
  key: `t.${one} || ' ' || t.${other}`,
  isRow: `t.${one} || ' ' || t.${other} = n.key`,
});

/**
 * Everything sealed that stays. What is not here is gone within a day by itself: the answers kept for repeated requests, and
 * codes. A recovery code is known by its hash alone; nobody can write it anew.
 */
export const sealedColumns: readonly SealedColumn[] = [
  column("user_account", "phone_sealed", { about: "phone", hash: "phone_hash" }),
  column("user_account", "email_sealed", { about: "email", hash: "email_hash" }),
  column("phone_change", "phone_sealed", { about: "phone", hash: "phone_hash" }),
  column("email_token", "email_sealed", { about: "email", hash: "email_hash" }),
  column("email_token", "held", { about: "message" }),
  column("invitation", "address_sealed", { about: "by channel", hash: "address_hash" }),
  column("orders", "contact_phone_sealed", { about: "phone", hash: "contact_phone_hash" }),
  column("orders", "alt_phone_sealed", { about: "phone", hash: "alt_phone_hash" }),
  column("address", "phone_sealed", { about: "phone" }),
  column("address", "alt_phone_sealed", { about: "phone" }),
  column("vendor", "phone_sealed", { about: "phone" }),
  {
    ...column("vendor_paper", "number_sealed", { about: "paper", hash: "number_hash", kind: "kind" }),
    ...byTwo("vendor_id", "kind"),
  },
  column("payout_account", "account_sealed", { about: "account", hash: "account_hash", kind: "provider" }),
  // The key of a file; the file itself is closed with that.
  column("refund_evidence_file", "key_sealed", { about: "evidence", key: "evidence_id" }),
  column("delivery_photo", "key_sealed", { about: "photo" }),
  column("complaint_photo", "key_sealed", { about: "photo" }),
  column("totp", "secret_sealed", { about: "totp", key: "user_id" }),
  column("totp", "pending_sealed", { about: "totp", key: "user_id" }),
  { ...column("identity", "label_sealed", { about: "label" }), ...byTwo("provider", "subject") },
  column("oauth_flow", "verifier_sealed", { about: "oauth", key: "state_hash" }),
  column("courier_notice", "body_sealed", { about: "notice", key: "key" }),
  column("news_device", "sealed", { about: "device" }),
  {
    ...column("outbox", "payload", { about: "message" }),
    key: "t.id::text",
    isRow: "t.id = n.key::bigint",
    sealed: "t.payload->>'sealed'",
    keep: "payload = jsonb_set(t.payload, '{sealed}', to_jsonb(n.sealed))",
    where: "t.payload ? 'sealed'",
  },
];

/** As services make it: an address is found however it is spelt, a number beside what it is a number of. */
export function fingerprintOf(
  sealer: Sealer,
  about: Sealed,
  { text, kind }: Readonly<{ text: string; kind: string | null }>,
): Promise<string> {
  const found = about === "email" ? foldEmail(text as Email) : text;
  return sealer.fingerprint(about, kind === null ? found : `${kind}:${found}`);
}
