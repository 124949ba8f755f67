import type { Clock } from "@haat/core/clock";
import type { Courier } from "@haat/core/couriers";
import type { Money } from "@haat/core/money";
import type { Told } from "@haat/outside/ask";
import type { TokenStore } from "@haat/outside/tokens";
import type { PlacesAsked } from "./pages.ts";
import type { Report } from "./report.ts";
import type { StatedLines, StatedPayments } from "./stated.ts";

/** What a service may ask of a courier before it asks. */
export type CourierCapabilities = Readonly<{
  hasSandbox: boolean;
  /** Parcels of one call; 1 where each is booked alone. `tellsIds`: whether that call's answer names them. */
  bulk: Readonly<{ most: number; tellsIds: boolean }>;
  cancels: "api" | "return_request" | "by_hand";
  quotes: boolean;
  /** What a booking must name of the place; the buyer's own words always go with it. */
  places: "optional_ids" | "area_id" | "names" | "free_text";
  /** How deep a booking names it; null: the buyer's own words are all it takes. */
  placeDepth: "thana" | "area" | null;
  /** Whether its places can be read from it. Where not, people teach its spelling. */
  listsPlaces: boolean;
  /** How deep its list must be read to learn where it brings to the door and where it fetches; null: it does not say. */
  tellsService: "area" | null;
  webhook: "none" | "shared_secret" | "hmac" | "address_token";
  /** What it tells of money beside files. */
  states: "lines" | "invoice_number" | "nothing";
  scores: boolean;
  /** How it is asked to try a door again: none has a call for it, one has a place in its own portal (`couriers.md` 3.1). */
  triesAgain: "portal" | "phone";
  /** How it hears that a parcel is to be exchanged at the door: by a field of its booking, or in the rider's instruction alone. */
  exchanges: "by_kind" | "in_words";
  /** False: its words for where a parcel is are not known, staff say it; they are asked for seldom, and kept so that they can be taught. */
  tellsWhere: boolean;
  /** Whether a booking whose answer was lost can be found by our reference. */
  findsByReference: boolean;
  tracks: boolean;
}>;

/** By its own id where our gazetteer knows it, by the name as the courier spells it. */
export type PlaceName = Readonly<{ id?: string; name: string }>;
export type CourierPlace = Readonly<{
  district?: PlaceName;
  thana?: PlaceName;
  area?: PlaceName;
  postCode?: string;
}>;

export type ParcelToBook = Readonly<{
  /** Ours, unique per parcel and never used again: `[A-Za-z0-9-]{1,30}`. */
  reference: string;
  /** `phone` and `otherPhone` as people here write them: `01712345678`. */
  recipient: Readonly<{
    name: string;
    phone: string;
    otherPhone?: string | undefined;
    address: string;
    place: CourierPlace;
  }>;
  /** What the rider takes, in whole taka; 0: it is paid. */
  collect: Money;
  /** What the goods are worth. */
  value: Money;
  grams: number;
  pieces: number;
  contents: string;
  instruction?: string | undefined;
  /** What the rider takes back for it at the door, and what that cost; the instruction says it too. */
  takesBack?: Readonly<{ contents: string; value: Money; grams: number }> | undefined;
  /** The courier's own id, or name, of the place it fetches from. */
  store: string;
  kind: "parcel" | "document" | "fragile";
}>;

/**
 * `rejected`: there is no parcel; `code` is the courier's, "unavailable" (nothing was sent) or "unfit" (it would not take such a
 * parcel, so it was not sent: `field` says what). `unknown`: there may be one; `findBooking` tells, nobody books it again.
 */
export type Booked =
  | Readonly<{ state: "booked"; consignment: string; tracking: string | null; fee: Money | null }>
  | Readonly<{ state: "rejected"; code: string; field?: string; said?: string }>
  | Readonly<{ state: "unknown" }>;

/**
 * `exists`: there is one under our reference, and nobody tells its number yet; by the reference it can be followed all the same.
 * `absent`: the courier states it, and the ask is so old that it cannot land any more.
 */
export type FoundBooking =
  | Extract<Booked, { state: "booked" }>
  | Readonly<{ state: "exists" }>
  | Readonly<{ state: "absent" }>
  | Readonly<{ state: "unknown" }>
  | Readonly<{ state: "by_hand" }>;

/** Both times by one clock, the database's. `isQueued`: it was asked for with others, in a call whose answer names none of them. */
export type BookingQuestion = Readonly<{ reference: string; askedAt: Date; now: Date; isQueued: boolean }>;

/** A parcel by its names; the consignment is null while only we have named it. */
export type ParcelName = Readonly<{ consignment: string | null; reference: string }>;

export type Tracked =
  | Readonly<{ state: "told"; reports: readonly Report[] }>
  | Readonly<{ state: "not_found" }>
  | Readonly<{ state: "unknown" }>
  | Readonly<{ state: "by_hand" }>;

/** `asked`: a return was requested, which the courier may still refuse. */
export type Cancelled =
  | Readonly<{ state: "cancelled" }>
  | Readonly<{ state: "asked" }>
  | Readonly<{ state: "refused"; code: string }>
  | Readonly<{ state: "unknown" }>
  | Readonly<{ state: "by_hand" }>;

export type Priced = Pick<ParcelToBook, "collect" | "grams" | "kind" | "store"> &
  Readonly<{ place: CourierPlace }>;
/** `delivery` is all it takes for the way; `cod` for the cash, null where it does not say. */
export type Quoted =
  | Readonly<{ state: "quoted"; delivery: Money; cod: Money | null }>
  | Readonly<{ state: "refused"; code: string }>
  | Readonly<{ state: "unknown" }>
  | Readonly<{ state: "by_hand" }>;

/** A message to our hook; `rawBody` are its very bytes. */
export type Notice = Readonly<{ headers: Headers; rawBody: Uint8Array<ArrayBuffer>; url: URL }>;
/** What the courier wants back; `body` is JSON, null: nothing. */
export type HookAnswer = Readonly<{
  status: number;
  body: unknown;
  headers: Readonly<Record<string, string>>;
}>;
/** Authentic is not bound: a report names no parcel of ours until the service has found one. */
export type ReadNotice =
  | Readonly<{ state: "handshake" | "reports"; reports: readonly Report[]; answer: HookAnswer }>
  /** Not authentic. */
  | Readonly<{ state: "refused" }>
  | Readonly<{ state: "unreadable"; answer: HookAnswer }>;

/** A place as the courier lists it. `parent`: the id of the one it lies in. */
export type PlaceRow = Readonly<{
  level: "district" | "thana" | "area";
  id: string;
  name: string;
  parent: string | null;
  postCode: string | null;
  /** Whether it brings to the door there, and whether it fetches; null: it does not say. */
  delivers: boolean | null;
  fetches: boolean | null;
}>;

/** `percent` of deliveries that went well, of so many parcels; null: it says it in words alone. No data is never a clean record. */
export type Score =
  | Readonly<{ state: "told"; percent: number | null; parcels: number | null; reasons: readonly string[] }>
  | Readonly<{ state: "no_data" }>
  | Readonly<{ state: "unknown" }>
  | Readonly<{ state: "by_hand" }>;

/** One call to a courier, secrets and phones redacted, for support staff. `reference`: the parcel it was about. */
export type Exchange = Readonly<{ courier: Courier; reference: string | null }> & Told;

/** What an adapter may touch beyond its arguments. */
export type Outside = Readonly<{
  fetch: typeof fetch;
  now: Clock;
  tokens: TokenStore;
  record?: (exchange: Exchange) => void;
  /** Faults an adapter survived (a token store that is down). */
  report?: (fault: Error) => void;
  /** The breaker of this process opened or closed. */
  breakerMoved?: (courier: Courier, state: "open" | "closed") => void;
}>;

/** A list that broke off: what came of it is no whole. */
export class CourierSilent extends Error {
  override readonly name = "CourierSilent";
}

/** Couriers answer, bugs throw. What a courier cannot do answers `by_hand`. */
export interface CourierAdapter {
  readonly courier: Courier;
  readonly capabilities: CourierCapabilities;
  /** Not safe to repeat: after `unknown`, `findBooking`. */
  book(parcel: ParcelToBook): Promise<Booked>;
  /** At most `capabilities.bulk.most` parcels, by their references; every one of them is answered. As little to be repeated as `book`. */
  bookMany(parcels: readonly ParcelToBook[]): Promise<ReadonlyMap<string, Booked>>;
  /** Asks, and only asks. */
  findBooking(question: BookingQuestion): Promise<FoundBooking>;
  track(parcel: ParcelName): Promise<Tracked>;
  cancel(order: ParcelName & Readonly<{ reason: string }>): Promise<Cancelled>;
  quote(priced: Priced): Promise<Quoted>;
  /** Never throws. */
  readNotice(notice: Notice): Promise<ReadNotice>;
  /** Every place it serves, the wider before the narrower; asked for nothing in particular, all it has. Throws `CourierSilent` where the list breaks off. */
  listPlaces(asked?: PlacesAsked): AsyncIterable<PlaceRow>;
  /** `phone` as people here write it. Only where the contract grants the call. */
  score(phone: string): Promise<Score>;
  /** The newest first; `cursor` is a `next` of before, null: from the start. */
  listPayments(cursor: string | null): Promise<StatedPayments>;
  readPayment(id: string): Promise<StatedLines>;
}
