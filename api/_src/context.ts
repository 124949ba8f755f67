import type { CartStore } from "@haat/carts/port";
import type { EventSink } from "@haat/analytics/port";
import type { AnalyticsStore } from "@haat/analytics/port";
import type { RateLimiter } from "@haat/limits/port";
import type { LocaleName } from "@haat/contract/values";
import type { Clock } from "@haat/core/clock";
import type { Courier } from "@haat/core/couriers";
import type { Id } from "@haat/core/ids";
import type { MemberRole, ShopState, StaffRole } from "@haat/core/roles";
import type { Sealer } from "@haat/core/seal";
import type { Factor } from "@haat/core/sessions";
import type { Books } from "@haat/db/books";
import type { Database } from "@haat/db/client";
import type { Author } from "@haat/db/queries/money/audit";
import type { Viewer } from "@haat/db/viewer";
import type { Oauth } from "@haat/oauth/open";
import type { Passwords } from "@haat/passwords/port";
import type { CourierDoors } from "@haat/couriers/config/doors";
import type { Couriers } from "@haat/couriers/registry";
import type { PushDoor } from "@haat/messaging/push/config";
import type { Passkeys } from "@haat/passkeys/port";
import type { Payments } from "@haat/payments/registry";
import type { Pictures } from "@haat/pictures/port";
import type { SocialPictures } from "@haat/pictures/social-port";
import type { BlobStore } from "@haat/storage/port";
import type { BkashWebhook } from "@haat/payments/adapters/bkash/webhook";
import type { Who } from "./policy.ts";
import type { BankFileReader } from "./services/bank-lines/read-file.ts";
import type { LastStatedDay } from "./services/remittances/last-stated-day.ts";
import type { Access, AccessTokens } from "./services/auth/access-tokens.ts";

export type Shop = Readonly<{
  id: Id<"vendor">;
  slug: string;
  state: ShopState;
  memberRole: MemberRole;
}>;

/** Who asks. The store branch needs no more than the tokens he carries; the other branches know the person. */
export type Actor =
  | Readonly<{ kind: "visitor" }>
  /** A machine, by the key it showed. */
  | Readonly<{ kind: "courier"; courier: Courier; keyId: Id<"courierKey"> }>
  | Readonly<{
      kind: "member";
      userId: Id<"user">;
      roles: readonly StaffRole[];
      shops: readonly Shop[];
      /** The shop he works for in this request. */
      shop: Shop | null;
      /** The right by which this request was let in. */
      as: Who;
      /** What was shown in this session, and whether one of it within the last five minutes. */
      factors: readonly Factor[];
      isFresh: boolean;
    }>;

/** The secrets a request brought, hashed before anything else sees them; the cart token stays plain for its store. */
export type Tokens = Readonly<{
  cart: string | null;
  /** An access token that opens this branch. That its session still lives, the database says. */
  access: Access | null;
  orderTokenHash: string | null;
  courierKeyHash: string | null;
  /** What the device is known by, if it is, and what it calls itself in short. */
  device: Readonly<{ token: string | null; label: string }>;
}>;

/** Everything outside us that the edge can reach. */
export type EdgeDeps = Readonly<{
  db: Database;
  carts: CartStore;
  events: EventSink;
  limits: RateLimiter;
  /** Whether the addresses that a request's headers name are our proxy's word. */
  trustsProxy: boolean;
  /** Where the admin branch may be entered from; null: from everywhere. */
  adminAddresses: ReadonlySet<string> | null;
  /** What our own pages show, so that the visitor they name is believed; null: they are one caller among others. */
  webKey: string | null;
  now: Clock;
  /** Keys the order token and short codes; never leaves the process. */
  secret: string;
  /** Keeps phones, addresses of mail and papers unread where they are stored. */
  sealer: Sealer;
  /** Where one may sign in besides: those that are configured. */
  oauth: Oauth;
  /** How passwords are kept and known again. */
  passwords: Passwords;
  publicOrigin: string;
  /** What lets a browser hear of an order; null: none is asked. */
  pushDoor: PushDoor | null;
  /** How often somebody who listens for news of an order is looked after, and how many times before he must come again. */
  live: Readonly<{ everyMs: number; rounds: number }>;
  /** Makes and reads access tokens. */
  access: AccessTokens;
}>;

/** What needs Node besides: the books' connection, wallets, MongoDB. */
export type NodeDeps = EdgeDeps &
  Readonly<{
    books: Books;
    payments: Payments;
    /** Once every call of a wallet that has been made until now stands where support reads it. */
    callsNoted(): Promise<unknown>;
    bkashWebhook: BkashWebhook;
    /** Those there is a contract with, and where each tells us. */
    couriers: Couriers;
    courierDoors: CourierDoors;
    analytics: AnalyticsStore;
    passkeys: Passkeys;
    /** Makes what people photograph anew, and where it is kept for everybody. */
    pictures: Pictures;
    blobs: BlobStore;
    /** What a shared link shows. */
    social: SocialPictures;
    /** Reads our bank's files; what reads tables needs Node. */
    readBankFile: BankFileReader;
    /** Of what a courier's own system states, by its rows; what reads tables needs Node. */
    lastStatedDay: LastStatedDay;
  }>;

type Asking = Readonly<{
  actor: Actor;
  tokens: Tokens;
  /** What an address is counted by; null where none can be believed. */
  address: string | null;
  viewer: Viewer;
  locale: LocaleName;
  requestId: string;
}>;

/** All a service can see: no Hono, no environment, no clock it was not handed. */
export type Ctx = EdgeDeps & Asking;
export type NodeCtx = NodeDeps & Asking;

/** Who did it, for history rows: `buyer:usr_…`, `vendor:usr_…`, `guest`, `system:sweeper`. */
export function actorName({ actor, viewer, tokens }: Pick<Asking, "actor" | "viewer" | "tokens">): string {
  if (actor.kind === "member") return `${viewer.kind === "visitor" ? "buyer" : viewer.kind}:${actor.userId}`;
  return tokens.access ? `buyer:${tokens.access.userId}` : "guest";
}

/** Who did it, in which role and by which request, for the audit. */
export function authorOf(asking: Pick<Asking, "actor" | "viewer" | "tokens" | "requestId">): Author {
  const { viewer, requestId } = asking;
  const role =
    viewer.kind === "vendor" ? viewer.memberRole : viewer.kind === "visitor" ? "buyer" : viewer.kind;
  return { actor: actorName(asking), role, requestId };
}
