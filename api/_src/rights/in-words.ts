import { limits, type RateClass } from "../limits/table.ts";
import type { Ownership, Policy, Who } from "../policy.ts";

const names: Readonly<Record<Who, string>> = {
  public: "anybody",
  buyer: "anybody signed in",
  courier: "whoever shows a courier's live key",
  owner: "a shop's owner",
  manager: "its manager",
  packer: "its packer",
  accountant: "its accountant",
  support_1: "support (level 1)",
  support_2: "support (level 2)",
  finance: "finance",
  admin: "admin",
};

const whose: Readonly<Record<Ownership, string>> = {
  none: "",
  cart: ", on the cart whose token comes along",
  order: ", on an order of one's own: by its buyer's session, or by its token",
  shop: ", on what is the shop's own",
  self: ", on what is one's own",
  courier: ", on the parcels that courier carries",
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

function often(rate: RateClass): string {
  const [first] = limits[rate].counts;
  return first ? ` At most ${first.times} times in ${first.seconds / 60} min.` : "";
}

/** A row of the rights table as plain sentences. */
export function inWords({ who, owns, missing, shop, stepUp, eyes, idempotency, rate }: Policy): string {
  const suspended = shop.includes("suspended") ? " Also while the shop is suspended." : "";
  const stranger =
    missing !== null && owns !== "none" ? ` Another's and a missing one are both \`${missing}\`.` : "";
  const fresh = stepUp === "fresh" ? " Asks for a factor shown within the last five minutes." : "";
  const two = eyes === "four" ? " What one person asks for, another agrees to." : "";
  const key = idempotency === "required" ? " Asks for an `Idempotency-Key`." : "";
  const people = listed(who.map((each) => names[each]));
  return `Who may do this: ${people}${whose[owns]}.${suspended}${stranger}${fresh}${two}${key}${often(rate)}`;
}
