import type { Audience } from "@haat/core/sessions";

/** Which branch of the API a page asks first; the more particular address stands before the other. */
const places: readonly (readonly [RegExp, Audience])[] = [
  [/^\/support\/books(?:\/|$)/, "admin"],
  [/^\/support(?:\/|$)/, "support"],
  [/^\/vendor(?:\/|$)/, "vendor"],
  [/^\/admin(?:\/|$)/, "admin"],
];

/** Of an address with its language in front; the shop window is everything else. */
export function audienceOf(pathname: string): Audience {
  const place = pathname.replace(/^\/[^/]*/, "").replace(/\.data$/, "");
  return places.find(([form]) => form.test(place))?.[1] ?? "store";
}
