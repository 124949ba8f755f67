import type { Audience } from "@haat/core/sessions";

/** Which branch of the API a page asks first. */
const places: readonly (readonly [RegExp, Audience])[] = [
  [/^\/support(?:\/|$)/, "support"],
  [/^\/vendor(?:\/|$)/, "vendor"],
  [/^\/admin(?:\/|$)/, "admin"],
  [/^\/finance(?:\/|$)/, "admin"],
];

/** Of an address with its language in front; the shop window is everything else. */
export function audienceOf(pathname: string): Audience {
  const place = pathname.replace(/^\/[^/]*/, "").replace(/\.data$/, "");
  return places.find(([form]) => form.test(place))?.[1] ?? "store";
}
